/* The files of records as the forms read and write them. What was not changed in a form keeps its
   bytes: its notation, its comments, and fields that the form does not know. */

import { isMap, isScalar, isSeq, parseDocument, visit } from "yaml";

const MARK = /^---\n(?:([\s\S]*?)\n)?---(?:\n([\s\S]*))?$/;
/** Lines after a field that belong to no field: comments at the margin, and empty ones. */
const BETWEEN = /(?<=\n)(?:(?:#.*|[ \t]*)\n)+$/;
/** All is text but yes and no: the check reads it so, and "05913" or "1.50" are no numbers. */
const OPTIONS = {
  schema: "failsafe",
  customTags: (tags) => [...tags, "null", "bool"],
};
/** The longest line of a text that may have several, where line breaks say nothing. */
const LONGEST_LINE = 120;

/** What the files held that were read, by the id of their record. */
const files = new Map();

/** The fields that are lists in the forms: a file may name one item without making a list of it. */
const lists = new Set();

/** Note of the configuration of the forms which fields are lists. */
export function noteLists({ collections }) {
  for (const { name, widget, multiple } of collections.flatMap(({ fields = [] }) => fields)) {
    if (widget === "list" || multiple) lists.add(name);
  }
}

/** The fields of a profile. */
export function readFields(text) {
  const document = parseDocument(text, OPTIONS);
  if (document.errors.length) throw document.errors[0];
  const fields = document.toJS() || {};
  files.set(fields.id, text);
  for (const name of lists) {
    if (fields[name] && typeof fields[name] === "string") fields[name] = [fields[name]];
  }
  return fields;
}

/** The fields of a record with text below them; the text is its field "body". */
export function readPage(text) {
  const [, head = "", body = ""] = text.match(MARK) ?? [, , text];
  const fields = readFields(head);
  files.set(fields.id, text);
  return { ...fields, body: body.trim() };
}

/** The text of the file of a profile. */
export function writeFields(fields) {
  const text = written(files.get(fields.id) ?? "", given(fields) ?? {});
  files.set(fields.id, text);
  return text;
}

/** The text of the file of a record with text below its fields. */
export function writePage({ body = "", ...fields }) {
  const [, head = "", before = ""] = files.get(fields.id)?.match(MARK) ?? [];
  const kept = before.trim() === body.trim() ? before : `\n${body.trim()}\n`;
  const text = `---\n${written(head, given(fields) ?? {}).trimEnd()}\n---\n${kept}`;
  files.set(fields.id, text);
  return text;
}

/** A value without what says nothing: no text, no item, no field. */
function given(value) {
  if (Array.isArray(value)) {
    const items = value.map(given).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (value && typeof value === "object") {
    const fields = Object.entries(value).map(([name, one]) => [name, given(one)]);
    const kept = fields.filter(([, one]) => one !== undefined);
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  if (typeof value === "number") return String(value);
  return value === null || value === "" ? undefined : value;
}

/** Whether a value says what a node says; a "no" may be left out. */
function says(node, value) {
  if (node === undefined || node === null) return value === undefined || value === false;
  if (isMap(node)) {
    if (!value || typeof value !== "object" || Array.isArray(value)) return isEmpty(node) && !value;
    const names = new Set([...node.items.map(({ key }) => String(key.value)), ...Object.keys(value)]);
    return [...names].every((name) => says(node.get(name, true), value[name]));
  }
  if (isSeq(node)) {
    const items = node.items.filter((item) => !isEmpty(item));
    const values = value ?? [];
    return Array.isArray(values) && items.length === values.length
      && items.every((item, number) => says(item, values[number]));
  }
  if (Array.isArray(value)) return value.length === 1 && says(node, value[0]);
  if (isEmpty(node) || node.value === false) return value === undefined || value === node.value;
  return value !== undefined && String(node.value).trimEnd() === String(value).trimEnd();
}

const isEmpty = (node) =>
  isScalar(node) ? node.value === null || node.value === "" : node.items.every((item) => isEmpty(item.value ?? item));

/** A node that says a value; of the former one it keeps what still holds. */
function node(document, former, value) {
  if (former && says(former, value)) return former;
  if (isMap(former) && value && typeof value === "object" && !Array.isArray(value)) {
    for (const name of former.items.map(({ key }) => String(key.value))) {
      if (!(name in value)) former.delete(name);
    }
    for (const [name, one] of Object.entries(value)) {
      const old = former.get(name, true);
      if (old !== undefined || one !== false) former.set(name, node(document, old, one));
    }
    return former;
  }
  if (isSeq(former) && Array.isArray(value)) {
    const left = [...former.items];
    former.items = value.map((one) => {
      const same = left.findIndex((item) => says(item, one));
      return same < 0 ? node(document, undefined, one) : left.splice(same, 1)[0];
    });
    return former;
  }
  const made = document.createNode(value);
  visit(made, (_, one) => {
    // Other programs take such a text for a number to the base of eight.
    if (isScalar(one) && /^[+-]?0[0-9]+$/.test(one.value)) one.type = "QUOTE_DOUBLE";
  });
  if (isScalar(former) && isScalar(made) && typeof value === "string") {
    made.type ??= former.type;
    made.value = value.trimEnd() + former.value.match(/\n*$/)[0];
    made.comment = former.comment;
  }
  return made;
}

/** The lines of fields: those of the text where they say the same, in the order of the text. */
function written(text, fields) {
  const source = text && !text.endsWith("\n") ? `${text}\n` : text;
  const document = parseDocument(source, OPTIONS);
  const pairs = document.contents?.items ?? [];
  const start = (pair) => source.lastIndexOf("\n", pair.key.range[0] - 1) + 1;
  const pieces = new Map();
  const parts = pairs.map((pair, number) => {
    const name = String(pair.key.value);
    const piece = source.slice(start(pair), number + 1 < pairs.length ? start(pairs[number + 1]) : undefined);
    const rest = piece.match(BETWEEN)?.[0] ?? "";
    const lines = says(pair.value, fields[name]) ? piece : made(name, pair.value, fields[name]) + rest;
    return { name, lines };
  });
  const order = Object.keys(fields);
  order.forEach((name, number) => {
    if (parts.some((part) => part.name === name) || (fields[name] === false && source)) return;
    const before = order.slice(0, number).reverse().find((other) => parts.some((part) => part.name === other));
    const place = before === undefined ? 0 : parts.findIndex((part) => part.name === before) + 1;
    parts.splice(place, 0, { name, lines: made(name, undefined, fields[name]) });
  });
  const opening = pairs.length ? source.slice(0, start(pairs[0])) : source;
  return opening + parts.map(({ lines }) => lines).join("");

  function made(name, former, value) {
    if (value === undefined) return "";
    const one = document.clone();
    one.commentBefore = one.comment = null;
    one.contents = one.createNode({});
    one.contents.set(name, node(one, former?.clone(), value));
    const lineWidth = former?.type === "BLOCK_FOLDED" ? LONGEST_LINE : 0;
    return one.toString({ lineWidth, flowCollectionPadding: false });
  }
}
