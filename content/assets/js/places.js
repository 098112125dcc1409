/* The places of the region: what visitors call them, and how far they lie apart. */

import { fold, isClose, spoken, tokens } from "./words.js";

const EARTH_RADIUS = 6371.0088;
const FEWEST_LETTERS = 3;
const LONG = 10;
const MOST_NEAR = 3;
const KILOMETRES = /^(km|kilometern?)$/;

/** The great-circle distance in whole kilometres, as hooks/regionruhr/directory/distances.py has it. */
export const kilometres = (one, other) => {
  const [[west, south], [east, north]] = [one, other].map((position) => position.map((degrees) => degrees * Math.PI / 180));
  const square = Math.sin((north - south) / 2) ** 2 + Math.cos(south) * Math.cos(north) * Math.sin((east - west) / 2) ** 2;
  return Math.round(2 * EARTH_RADIUS * Math.asin(Math.sqrt(square)));
};

const folded = (text) => tokens(text).map(fold);
const unique = (list) => [...new Set(list)];

/** All places by their names: towns and areas, and districts and postal codes, which lead to their towns. */
export class Places {
  constructor({ places, nearby }, stopWords) {
    this.places = new Map(places.map((place) => [place.key, place]));
    this.nearby = new Set(nearby);
    this.stopWords = stopWords;
    this.names = new Map();
    for (const place of places) {
      const { label, names = [], districts = [], codes = [] } = place;
      for (const name of [label, label.replace(/\(.*\)/, ""), ...names]) this.add(name, place, "");
      for (const name of [...districts, ...codes]) this.add(name, place, name);
    }
    this.longest = Math.max(...[...this.names.keys()].map((name) => name.split(" ").length));
  }

  /** Keeps a name of a place; `part` is what belongs to it rather than being it. */
  add(name, place, part) {
    const key = folded(name).join(" ");
    const known = this.names.get(key) ?? [];
    // A town comes before a district of the same name elsewhere.
    if (known.some((one) => one.place === place || !one.part)) return;
    this.names.set(key, [...known, { place, part, name }]);
  }

  /** What may be typed: names of places and districts. */
  get suggestions() {
    const named = [...this.places.values()].flatMap(({ label, districts = [] }) => [label, ...districts.map((name) => `${label}-${name}`)]);
    return named.sort((one, other) => one.localeCompare(other, "de"));
  }

  /**
   * The `place` that a text names: its towns, as `labels` and `keys`, and the parts of them that
   * it names. `isMended` if the text had a slip. Without a place, those whose names are `near`.
   */
  find(text) {
    const asked = folded(text.slice(0, 200)).filter((word) => !this.stopWords.has(word));
    const wanted = asked.join(" ");
    const { found, rest } = this.read(asked);
    if (!rest.length && found.length) return { place: this.joined(found), isMended: false, near: [] };
    const begun = this.beginning(wanted);
    if (this.isOne(begun)) return { place: this.joined([begun]), isMended: false, near: [] };
    const close = this.close(wanted);
    if (this.isOne(close)) return { place: this.joined([close]), isMended: true, near: [] };
    const mended = found.length ? rest.map((word) => this.close(word)) : [];
    if (mended.length && mended.every((one) => this.isOne(one))) return { place: this.joined([...found, ...mended]), isMended: true, near: [] };
    const near = [...begun, ...close, ...mended.flat(), ...found.flat(), ...this.neighbours(wanted)];
    const label = ({ place, part }) => (part && !/\d/.test(part) ? `${place.label}-${part}` : place.label);
    return { place: null, isMended: false, near: unique(near.map(label)).slice(0, MOST_NEAR) };
  }

  /**
   * A query that names a place beside what is sought: `what`, the `place`, whether its `isNear` is
   * meant, and within how many kilometres if it says so; null for any other query.
   */
  split(query) {
    const spelled = spoken(query);
    const words = spelled.map((word) => tokens(word)[0]);
    const keys = words.map(fold);
    const taken = new Set();
    const found = [];
    let [isNear, distance] = [false, 0];
    const isSilent = (at) => this.stopWords.has(words[at]) || KILOMETRES.test(words[at]) || (KILOMETRES.test(words[at + 1]) && /^\d+$/.test(words[at]));
    const take = (at) => {
      taken.add(at);
      if (this.nearby.has(words[at]) || KILOMETRES.test(words[at])) isNear = true;
      if (/^\d+$/.test(words[at])) distance = Number(words[at]);
    };
    for (let at = 0; at < keys.length; at += 1) {
      const length = this.lengthAt(keys, at);
      if (!length) continue;
      found.push(this.names.get(keys.slice(at, at + length).join(" ")));
      for (let word = at; word < at + length; word += 1) taken.add(word);
      for (let word = at - 1; word >= 0 && isSilent(word) && !taken.has(word); word -= 1) take(word);
      at += length - 1;
      for (let word = at + 1; word < keys.length && isSilent(word); word += 1) take(word);
    }
    const what = spelled.filter((_, at) => !taken.has(at)).join(" ");
    return found.length ? { what, place: this.joined(found), isNear, distance } : null;
  }

  /** The names in words, the longest first, and the words that are none. */
  read(words) {
    const [found, rest] = [[], []];
    for (let at = 0; at < words.length; at += 1) {
      const length = this.lengthAt(words, at);
      if (length) found.push(this.names.get(words.slice(at, at + length).join(" ")));
      else rest.push(words[at]);
      at += Math.max(0, length - 1);
    }
    return { found, rest };
  }

  /** How many words from there on are a name; 0 if none is. */
  lengthAt(words, at) {
    let length = Math.min(this.longest, words.length - at);
    while (length && !this.names.has(words.slice(at, at + length).join(" "))) length -= 1;
    return length;
  }

  beginning(wanted) {
    return wanted.length < FEWEST_LETTERS ? [] : this.those((name) => name.startsWith(wanted));
  }

  /** Those whose names differ in a slip. */
  close(wanted) {
    // Another number is no slip.
    if (wanted.length <= FEWEST_LETTERS || /\d/.test(wanted)) return [];
    return this.those((name) => isClose(name, wanted, wanted.length < LONG ? 1 : 2));
  }

  /** Those whose names, or postal codes, begin alike. */
  neighbours(wanted) {
    return wanted.length < FEWEST_LETTERS ? [] : this.those((name) => name.startsWith(wanted.slice(0, FEWEST_LETTERS)));
  }

  those(isMeant) {
    return [...this.names].flatMap(([name, meanings]) => (isMeant(name) ? meanings : []));
  }

  /** Whether all meanings are one place. */
  isOne(meanings) {
    return unique(meanings.map(({ place }) => place.key)).length === 1;
  }

  /** The place that several names mean together: what all have in common, else all of them. */
  joined(names) {
    const towns = names.map((meanings) => unique(meanings.flatMap(({ place }) => place.towns ?? [place.key])));
    const common = towns.reduce((all, own) => all.filter((key) => own.includes(key)));
    const keys = common.length ? common : unique(towns.flat());
    const meant = names.flat();
    const isAll = ({ towns = [] }) => towns.length === common.length && towns.length > 0;
    const isWithin = ({ key }) => !common.length || common.includes(key);
    const areas = meant.map(({ place }) => place).filter(isAll);
    const places = unique(areas.length ? areas : meant.map(({ place }) => place).filter(isWithin));
    const parts = meant.filter(({ part, place }) => part && isWithin(place));
    return {
      towns: keys,
      keys: places.map(({ key }) => key),
      labels: places.map(({ label }) => label),
      isArea: areas.length > 0,
      parts: unique(parts.map(({ part }) => part)).map((name) => ({
        name, towns: unique(parts.filter(({ part }) => part === name).map(({ place }) => place.label)),
      })),
    };
  }

  /** How far a town, or a position, is from the nearest centre of a place; Infinity if that is not known. */
  distance({ towns }, from) {
    const centre = (key) => this.places.get(key)?.at;
    const own = typeof from === "string" ? centre(from) : from;
    if (towns.includes(from)) return 0;
    return own ? Math.min(Infinity, ...towns.map(centre).filter(Boolean).map((at) => kilometres(own, at))) : Infinity;
  }
}
