/* The files of an index of the search, as the build has made them: their format stands in
   hooks/regionruhr/search/inverted_index.py. */

import { Vocabulary } from "./vocabulary.js";
import { fold, stem, tokens } from "./words.js";

// Short fields, then a field for each group of terms, then the text.
export const FIELDS = 8;
export const NAME = 0;
const MOST_SHARDS = 5;
/** A term that stands above those of a row. */
const ABOVE = .6;
/** A long name, or a term of a row with many: the most that a hit loses. */
const LOSS_OF_MANY = .2;

/** How much one of so many counts. */
const weightOfMany = (count) => 1 - LOSS_OF_MANY + LOSS_OF_MANY / (count || 1);

/** Reads numbers of seven bits a byte, the lowest first. */
class Numbers {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  next() {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at];
      this.at += 1;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }
}

/** A list of ascending numbers, each followed by what its lowest bits say. */
const ascending = (numbers, bits) => {
  const list = [];
  let above = 0;
  for (let left = numbers.next(); left; left -= 1) {
    const number = numbers.next();
    above += number >>> bits;
    list.push(above, number & (1 << bits) - 1);
  }
  return list;
};

/** An index, by the address of its manifest. */
export class SearchIndex {
  constructor(manifest) {
    this.manifest = new URL(manifest, globalThis.document?.baseURI);
    this.files = new Map();
  }

  /** Loads what every query needs; rejects where that is not to be had. */
  load() {
    return this.loading ??= this.open().catch((error) => {
      this.loading = undefined;
      throw error;
    });
  }

  async open() {
    // Its address stays when the index changes.
    const answer = await fetch(this.manifest, { cache: "no-cache" });
    if (!answer.ok) throw new Error(answer.statusText);
    this.index = await answer.json();
    const [words, short, columns] = await Promise.all(["words", "short", "columns"].map((name) => this.file(name)));
    this.meta = this.index.meta;
    this.stopWords = new Set(this.index.stopWords);
    this.fillers = new Set(this.index.fillers);
    this.endings = this.index.endings.map(fold).sort((one, other) => other.length - one.length);
    this.readColumns(new Numbers(columns));
    const listed = new TextDecoder().decode(words).split("\n").filter(Boolean);
    const numbers = new Numbers(short);
    this.lists = listed.map(() => ({ matches: ascending(numbers, 3), terms: ascending(numbers, 1) }));
    const namesOf = new Uint32Array(this.index.size);
    for (const { matches } of this.lists) {
      for (let at = 0; at < matches.length; at += 2) if (matches[at + 1] === NAME) namesOf[matches[at]] += 1;
    }
    this.nameWeights = Float32Array.from(namesOf, weightOfMany);
    // A word that names terms is rarely a slip.
    const weights = this.lists.map(({ matches, terms }) => matches.length + 20 * terms.length);
    const places = new Set(this.facets[this.meta.place]);
    const isPlace = (term, at) => at % 2 === 0 && places.has(this.terms[term]);
    const placeWords = listed.flatMap((_, word) => (this.lists[word].terms.some(isPlace) ? [word] : []));
    this.vocabulary = new Vocabulary(listed, weights, new Set(placeWords));
  }

  /** The terms of each facet with their rows, and of each row its terms: its own, and with those above. */
  readColumns(numbers) {
    const { groups, size } = this.index;
    this.facets = {};
    this.own = {};
    this.under = {};
    groups.forEach(({ name, weight, keys, labels, parents }, place) => {
      const terms = keys.map((key, at) => ({ key, label: labels[at], parent: parents[at], weight, field: FIELDS + place, rows: [], shares: [] }));
      this.facets[name] = terms;
      this.own[name] = [];
      this.under[name] = [];
      for (let row = 0; row < size; row += 1) {
        const own = Array.from({ length: numbers.next() }, () => numbers.next());
        const all = [...new Set([...own, ...own.map((term) => parents[term]).filter((term) => term >= 0)])];
        this.own[name].push(own);
        this.under[name].push(all);
        const share = weightOfMany(own.length);
        all.forEach((term, at) => {
          terms[term].rows.push(row);
          terms[term].shares.push(at < own.length ? share : ABOVE * share);
        });
      }
    });
    this.terms = Object.values(this.facets).flat();
    this.weights = Float32Array.from({ length: size }, () => numbers.next() / 100);
  }

  /** Words and phrases for the same as a word, each in its words. */
  async related(word) {
    this.relatives ??= this.file("related", true).then((groups) => {
      const relatives = new Map();
      for (const group of groups) {
        const phrases = group.map((phrase) => tokens(phrase).filter((one) => !this.stopWords.has(one)));
        for (const [first, ...others] of phrases) {
          const root = others.length ? "" : stem(fold(first));
          relatives.set(root, [...(relatives.get(root) ?? []), ...phrases.filter(([one]) => one !== first)]);
        }
      }
      return relatives;
    });
    return (await this.relatives).get(stem(fold(word))) ?? [];
  }

  /** The positions of rows, longitude first, in degrees; nothing of those without one of their own. */
  async positions() {
    const numbers = new Numbers(await this.file("positions"));
    return Array.from({ length: this.index.size }, () => {
      const latitude = numbers.next();
      return latitude ? [numbers.next() / 1000 - 180, (latitude - 1) / 1000 - 90] : null;
    });
  }

  /** A file of the index, read once: as bytes, or as JSON. */
  file(name, isJson = false) {
    if (!this.files.has(name)) {
      this.files.set(name, this.fetchFile(name, isJson).catch((error) => {
        this.files.delete(name);
        throw error;
      }));
    }
    return this.files.get(name);
  }

  async fetchFile(name, isJson) {
    const folder = `${this.manifest.pathname.replace(/\.json$/, "")}/${this.index.folder}/`;
    const answer = await fetch(new URL(`${folder}${name}.idx`, this.manifest));
    if (!answer.ok) throw new Error(answer.statusText);
    const content = new Response(answer.body.pipeThrough(new DecompressionStream("deflate")));
    return isJson ? content.json() : new Uint8Array(await content.arrayBuffer());
  }

  /** What a row has in files of so many rows each. */
  async entry(name, row, size) {
    return (await this.file(`${name}-${Math.floor(row / size)}`, true))[row % size];
  }

  /** Rows whose text has one of the words, which come best first, each with how well. */
  async textMatches(matches) {
    const { text } = this.index;
    if (!text.length) return [];
    const shards = new Map();
    for (const [word, quality] of matches) {
      let place = text.length - 1;
      while (text[place] > word) place -= 1;
      if (!shards.has(place) && shards.size < MOST_SHARDS) shards.set(place, new Map());
      shards.get(place)?.set(word, quality);
    }
    const found = await Promise.all([...shards].map(async ([place, words]) => {
      const numbers = new Numbers(await this.file(`text-${place}`));
      const rows = [];
      const last = Math.max(...words.keys());
      for (let word = text[place]; word <= last; word += 1) {
        const list = ascending(numbers, 0);
        const quality = words.get(word);
        if (quality) for (let at = 0; at < list.length; at += 2) rows.push([list[at], quality]);
      }
      return rows;
    }));
    return found.flat();
  }

  /** What results show of rows, in their order. */
  async records(rows) {
    await this.load();
    const records = await Promise.all(rows.map((row) => this.entry("records", row, this.index.block)));
    return records.map((record) => ({ kind: "", note: "", summary: "", labels: [], ...record }));
  }
}
