/* Texts in Markdown as the editor of texts takes them for what the check reads. It takes two
   asterisks within words for italics, and "Kolleg*innen und Kund*innen" would lose its signs. */

/** Code, a sign after a backslash, and addresses: an asterisk there is left alone. */
const LITERAL = String.raw`(?<!\x60)(\x60+)(?!\x60)[^]*?(?<!\x60)\1(?!\x60)|\]\([^()\n]*\)|<[^<>\s]+>|https?:\/\/\S+`;
const WITHIN = ["(?<=[\\p{L}\\p{N}])", "(?=[\\p{L}\\p{N}])"];
const SIGN = new RegExp(`${LITERAL}|\\\\.|${WITHIN.join("\\*")}`, "gu");
const ESCAPED = new RegExp(`${LITERAL}|${WITHIN.join("\\\\\\*")}`, "gu");

/** What stood in the files, by what the editor was given instead. */
const written = new Map();

/** A text of a file for the editor: with a backslash before each asterisk within a word. */
export function forEditor(text) {
  const given = text.replace(SIGN, (found) => (found === "*" ? "\\*" : found));
  written.set(given.trim(), text);
  return given;
}

/** A text of the editor for a file: as it was if it says the same, else without that backslash. */
export function forFile(text) {
  const plain = () => text.replace(ESCAPED, (found) => (found === "\\*" ? "*" : found));
  return written.get(text.trim()) ?? plain();
}
