/* The forms: they read their configuration beside this script and start with it. */

import "./choices.js";
import CMS, { init } from "@sveltia/cms";
import { newEntryIds, newId, noteIds } from "./ids.js";
import { noteLists, readFields, readPage, writeFields, writePage } from "./record_format.js";
import { forEditor, forFile, keepUntouched } from "./rich_text.js";

// The forms are in German whatever the language of the browser.
for (const [name, value] of [["language", "de-DE"], ["languages", ["de-DE", "de"]]]) {
  Object.defineProperty(navigator, name, { get: () => value });
}

// Its own formats by these names lose comments and write every field anew.
CMS.registerCustomFormat("yaml", "yml", {
  fromFile: (text) => noteIds(readFields(text)),
  toFile: writeFields,
});
registerWithText("profile", "yml", readFields, writeFields, "description");
registerWithText("yaml-frontmatter", "md", readPage, writePage, "body");

/** Register the format of files with a field that is text in Markdown. */
function registerWithText(name, ending, read, write, field) {
  const changed = (fields, change) =>
    typeof fields[field] === "string" ? { ...fields, [field]: change(fields[field]) } : fields;
  CMS.registerCustomFormat(name, ending, {
    fromFile: (text) => changed(noteIds(read(text)), forEditor),
    toFile: (fields) => write(changed(fields, forFile)),
  });
}

const NAMELESS = "Geben Sie zuerst den Namen oder den Titel ein: Daraus entsteht die Adresse der Seite, und die bleibt.";

CMS.registerEventListener({
  name: "preSave",
  handler: ({ entry }) => {
    const fields = entry.get("data").toJS();
    if (!fields.name && !fields.title) {
      // A draft may lack what is required; but this one is named by a number, for ever.
      throw new Error("saving_failed", { cause: new Error(NAMELESS) });
    }
    // The copy of a record has the ids of that record.
    const isNew = entry.get("newRecord");
    const own = isNew ? [[["id"], newId(entry.get("path"), entry.get("slug"))]] : [];
    const ids = [...own, ...newEntryIds(fields, isNew)];
    const changed = ids.reduce((one, [place, id]) => one.setIn(["data", ...place], id), entry);
    return ids.length ? changed : undefined;
  },
});

try {
  const answer = await fetch(new URL("config.json", import.meta.url));
  const config = await answer.json();
  noteLists(config);
  keepUntouched();
  await init({ config: { ...config, load_config_file: false } });
} catch (error) {
  document.body.textContent =
    "Die Formulare lassen sich nicht laden. Laden Sie die Seite neu; bleibt es dabei, sagen Sie es der Technik.";
  throw error;
}
