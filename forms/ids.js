/* The ids of records, and of offers and requests: a new one gets its own, and no other of the site
   has it. */

/** Where a profile has entries. */
const GROUPS = ["offers", "requests"];
/** As long as the names that the check proposes. */
const LONGEST = 60;

/** The ids that files name: of their records, and by their keys of those that were published. */
const recordIds = new Set();
/** The ids of all entries that were read. */
const entryIds = new Set();

/** Note the ids in the fields of a file; return the fields. */
export function noteIds(fields) {
  [fields.id, ...Object.keys(fields)].forEach((one) => recordIds.add(one));
  const entries = GROUPS.flatMap((group) => (Array.isArray(fields[group]) ? fields[group] : []));
  [...entries, fields.kind ? fields : {}].forEach(({ id }) => id && entryIds.add(String(id)));
  return fields;
}

/** The id of a new record: of a message the next number of its year, else the name of its file. */
export function newId(path, name) {
  const year = path.match(/\/([0-9]{4})\/[^/]+$/)?.[1];
  if (!year) return name;
  const numbers = [...recordIds].filter((id) => id?.startsWith(`${year}-`)).map((id) => Number(id.slice(5)));
  const highest = Math.max(0, ...numbers.filter((number) => number > 0));
  return `${year}-${String(highest + 1).padStart(2, "0")}`;
}

/** The ids of entries that have none yet, or of all, each by its place in the fields of a profile. */
export function newEntryIds(fields, ofAll = false) {
  const places = GROUPS.flatMap((group) =>
    (Array.isArray(fields[group]) ? fields[group] : []).map((entry, number) => [[group, number], entry]));
  return places
    .filter(([, { id }]) => ofAll || !id)
    .map(([place, { title }]) => [[...place, "id"], freeId(slug(title ?? "") || "eintrag")]);
}

function freeId(wanted) {
  const numbered = (number) => (number > 1 ? `${wanted}-${number}` : wanted);
  let number = 1;
  while (entryIds.has(numbered(number))) number += 1;
  entryIds.add(numbered(number));
  return numbered(number);
}

/** The words of a title as a part of an address, as `model/addresses.py` writes them. */
function slug(title) {
  const plain = title.toLowerCase().replaceAll("ß", "ss").normalize("NFKD");
  const bare = plain.replace(/([aou])\u0308/g, "$1e").replace(/\p{M}/gu, "");
  const name = (bare.match(/[a-z0-9]+/g) ?? []).join("-");
  if (name.length <= LONGEST) return name;
  return name.slice(0, LONGEST + 1).replace(/-[^-]*$/, "").slice(0, LONGEST);
}
