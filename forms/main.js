/* The forms: they read their configuration beside this script and start with it. */

import { init } from "@sveltia/cms";

// The forms are in German whatever the language of the browser.
for (const [name, value] of [["language", "de-DE"], ["languages", ["de-DE", "de"]]]) {
  Object.defineProperty(navigator, name, { get: () => value });
}

const answer = await fetch(new URL("config.json", import.meta.url));
const config = await answer.json();
await init({ config: { ...config, load_config_file: false } });
