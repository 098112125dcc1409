/* The ids of offers and requests: a new one gets its own from its title, and no other entry of the
   site has it. */

/** Where a profile has entries. */
const GROUPS = ["offers", "requests"];
/** As long as the names that the check proposes. */
const LONGEST = 60;

/** The ids of all entries that were read. */
const known = new Set();

/** Note the ids of the entries in the fields of a file; return the fields. */
export function noteEntries(fields) {
  const entries = GROUPS.flatMap((group) => (Array.isArray(fields[group]) ? fields[group] : []));
  [...entries, fields.kind ? fields : {}].forEach(({ id }) => id && known.add(String(id)));
  return fields;
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
  while (known.has(numbered(number))) number += 1;
  known.add(numbered(number));
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
