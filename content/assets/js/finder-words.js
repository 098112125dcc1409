/* How a finder writes what it shows; what editors and visitors write goes into text nodes only. */

export const number = new Intl.NumberFormat("de-DE");
export const enumeration = new Intl.ListFormat("de");
const choice = new Intl.ListFormat("de", { type: "disjunction" });

/** A text with values for the names in braces. */
export const filled = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);

/** How many were found, and where if that was asked for. */
export const counted = (count, { dataset }, where = "") => filled(count === 1 ? dataset.one : dataset.many, {
  number: number.format(count), where: where && ` ${where}`,
});

export const node = (name, text, className) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
};

const capitalized = (text) => text.replace(/^./u, (letter) => letter.toUpperCase());

/** A place with so many kilometres around it, by the words of an element. */
export const where = ({ labels, isArea }, radius, { dataset }) => {
  const values = { place: enumeration.format(labels), km: radius };
  if (radius === Infinity) return dataset.region;
  if (radius) return filled(isArea ? dataset.aroundArea : dataset.around, values);
  return filled(isArea ? dataset.inArea : dataset.in, values);
};

/** What a finder found, in sentences. */
export const summary = (answer, found, { dataset }) => {
  const { query, meant, districts, asked, place, radius, name, near, rows } = answer;
  const district = ({ name: part, towns }) => filled(dataset.district, { district: part, towns: enumeration.format(towns) });
  const told = [];
  if (name) told.push(filled(dataset.unknownPlace, { place: name }));
  if (near.length) told.push(filled(dataset.nearPlaces, { places: choice.format(near) }));
  if (rows.length) told.push(...[...place?.parts ?? [], ...districts].map(district));
  if (place && rows.length && radius !== asked) {
    told.push(filled(dataset.nobody, { where: capitalized(where(place, asked, { dataset })) }));
  }
  const whole = name && !place ? filled(dataset.anywhere, { found }) : found;
  told.push(meant ? filled(dataset.meant, { query, meant, found: whole }) : whole);
  return told.join(" ");
};
