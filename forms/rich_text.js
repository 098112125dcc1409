/* Texts in Markdown as the editor of texts takes them for what the check reads. It takes two
   asterisks within words for italics, and "Kolleg*innen und Kund*innen" would lose its signs. */

/** Code, a sign after a backslash, and addresses: an asterisk there is left alone. */
const LITERAL = String.raw`(?<!\x60)(\x60+)(?!\x60)[^]*?(?<!\x60)\1(?!\x60)|\]\([^()\n]*\)|<[^<>\s]+>|https?:\/\/\S+`;
const WITHIN = ["(?<=[\\p{L}\\p{N}])", "(?=[\\p{L}\\p{N}])"];
const SIGN = new RegExp(`${LITERAL}|\\\\.|${WITHIN.join("\\*")}`, "gu");
const ESCAPED = new RegExp(`${LITERAL}|${WITHIN.join("\\\\\\*")}`, "gu");

/** The head of a table and the line below it, which says where its columns are set. */
const TABLE_HEAD = /^(\|.*\|)[ \t]*\n(\|[ \t:|-]+\|)[ \t]*$/gm;
const cellsOf = (row) => row.slice(1, -1).split("|").map((cell) => cell.trim()).join("|");

/** What stood in the files, by what the editor was given instead. */
const written = new Map();
/** The line below the head of each table, which the editor forgets. */
const columns = new Map();

/** A text of a file for the editor: with a backslash before each asterisk within a word. */
export function forEditor(text) {
  const given = text.replace(SIGN, (found) => (found === "*" ? "\\*" : found));
  for (const [, head, line] of given.matchAll(TABLE_HEAD)) columns.set(cellsOf(head), line);
  written.set(given.trim(), text);
  return given;
}

/** A text of the editor for a file: as it was if it says the same, else without that backslash. */
export function forFile(text) {
  const set = () => text.replace(TABLE_HEAD, (_, head, line) => `${head}\n${columns.get(cellsOf(head)) ?? line}`);
  const plain = () => set().replace(ESCAPED, (found) => (found === "\\*" ? "*" : found));
  return written.get(text.trim()) ?? plain();
}

/** The keys that change a text, with those that are a sign. */
const CHANGING = new Set(["Enter", "Backspace", "Delete"]);

/** Take for a change what somebody does to a text, and not what the editor makes of it by itself:
    it writes lists, tables and code anew as soon as it shows them. */
export function keepUntouched() {
  const touched = new WeakSet();
  const touch = ({ type, target, key = "" }) => {
    const root = target.closest?.(".text-editor")?.querySelector(".lexical-root");
    const isButton = type === "click" && root && !root.contains(target);
    const isSign = type === "keydown" && (key.length === 1 || CHANGING.has(key));
    if (root && (isButton || isSign || !["click", "keydown"].includes(type))) touched.add(root);
  };
  for (const type of ["beforeinput", "click", "cut", "drop", "keydown", "paste"]) {
    document.addEventListener(type, touch, true);
  }
  const hear = (event) => {
    if (event.target.matches?.(".lexical-root") && !touched.has(event.target)) event.stopPropagation();
  };
  document.addEventListener("Update", hear, true);
}
