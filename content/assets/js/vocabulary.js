/* All words of an index, to be found by any part of them, with slips and in compounds. */

import { fold, isClose, plain, stem } from "./words.js";

export const SHORT = 3;
export const LETTERS_OF_A_PART = 4;
export const WHOLE = .9;
export const GOOD = .55;
export const BEGINNING = .6;
const LONG = 10;
const LONGEST_ENDING = 3;

/** The letters of a word as bits, to tell fast that two words differ in many. */
const mask = (word) => {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};

const ones = (bits) => {
  let count = 0;
  for (let left = bits; left; left &= left - 1) count += 1;
  return count;
};

/** How well a word is meant by a part of it that has so many letters `before` it. */
const fit = (part, word, before, isRoot) => {
  const ratio = part.length / word.length;
  if (ratio === 1 && !isRoot) return 1;
  const after = word.length - before - part.length;
  const isEnd = !after || (after <= LONGEST_ENDING && stem(word).length <= word.length - after);
  if (!before && isEnd) return WHOLE;
  const loss = isRoot ? .1 : 0;
  if (!before) return BEGINNING + .2 * ratio - loss;
  return isEnd ? .55 + .2 * ratio - loss : .3 + .2 * ratio - 2 * loss;
};

/** All words of an index, to be found by any part of them; `weights` say how much each counts, `places` which name places. */
export class Vocabulary {
  constructor(words, weights, places) {
    this.words = words;
    this.weights = weights;
    this.places = places;
    this.folded = words.map(fold);
    this.masks = Int32Array.from(this.folded, mask);
    this.ids = new Map();
    // "elektroenergie" is found by "energie", though its fold has lost an e.
    const entries = words.flatMap((word, id) => [...new Set([this.folded[id], plain(word)])].map((text) => [text, id]));
    for (const [text, id] of entries) if (!this.ids.has(text)) this.ids.set(text, id);
    this.stems = new Map();
    this.folded.forEach((word, id) => {
      const root = stem(word);
      if (!(weights[this.stems.get(root)] >= weights[id])) this.stems.set(root, id);
    });
    this.owners = Uint32Array.from(entries, ([, id]) => id);
    this.joined = `\n${entries.map(([text]) => text).join("\n")}\n`;
    let at = 1;
    this.starts = Uint32Array.from([...entries, [""]], ([text]) => (at += text.length + 1) - text.length - 1);
  }

  /** The words that a typed word may mean, by how well each does: 1 the word itself. */
  matches(typed) {
    const found = new Map();
    const root = stem(fold(typed));
    for (const needle of new Set([fold(typed), plain(typed)])) this.collect(needle, found, false);
    if (root !== fold(typed)) this.collect(root, found, true);
    let best = 0;
    for (const [id, quality] of found) if ((this.weights[id] || typed.length === 2) && quality > best) best = quality;
    let least = 0;
    const isPlace = [...found].some(([id, quality]) => quality === 1 && this.places.has(id));
    // "Hörde" is no beginning of "Hordel".
    if (isPlace || (typed.length === 2 && best >= WHOLE)) least = WHOLE;
    else if (best >= GOOD) least = typed.length <= LETTERS_OF_A_PART ? GOOD : GOOD / 2;
    for (const [id, quality] of found) if (quality < least) found.delete(id);
    return found;
  }

  /** Adds the words that have a text in them; a short text is sought where words begin. */
  collect(needle, found, isRoot) {
    const { joined, starts, owners } = this;
    const wanted = needle.length <= SHORT ? `\n${needle}` : needle;
    let place = 0;
    for (let at = joined.indexOf(wanted); at >= 0; at = joined.indexOf(wanted, at + 1)) {
      const start = at + wanted.length - needle.length;
      for (let end = owners.length; place + 1 < end;) {
        const middle = (place + end) >> 1;
        if (starts[middle] <= start) place = middle; else end = middle;
      }
      const word = joined.slice(starts[place], starts[place + 1] - 1);
      const quality = fit(needle, word, start - starts[place], isRoot);
      if (quality > (found.get(owners[place]) ?? 0)) found.set(owners[place], quality);
    }
  }

  /** The weightiest word that a folded one with a slip is meant to be; -1 if there is none. */
  close(wanted) {
    const bits = mask(wanted);
    let best = -1;
    // Another number is no slip.
    if (wanted.length < LETTERS_OF_A_PART || /^\d+$/.test(wanted)) return best;
    for (let distance = 1; best < 0 && distance <= (wanted.length < LONG ? 1 : 2); distance += 1) {
      let most = -1;
      for (let id = 0; id < this.folded.length; id += 1) {
        const word = this.folded[id];
        if (Math.abs(word.length - wanted.length) > distance || ones(this.masks[id] ^ bits) > 2 * distance) continue;
        // A short word is close to many: it is meant to be a name or a term.
        if (!this.weights[id] && wanted.length <= LETTERS_OF_A_PART) continue;
        // Slips are rare in the first letter.
        const weight = this.weights[id] + (word[0] === wanted[0] ? 1e6 : 0);
        if (weight > most && isClose(wanted, word, distance)) [best, most] = [id, weight];
      }
    }
    return best;
  }

  /** A folded word, or one of its forms ("kupplungs" begins a compound); -1 if unknown. */
  part(text) {
    const known = this.ids.get(text);
    // "kirsch" is a cherry (Kirsche), but shorter beginnings mean too much ("mess" no Messe).
    return (known === undefined && text.length > LETTERS_OF_A_PART ? this.stems.get(stem(text)) : known) ?? -1;
  }

  /** What an unknown folded word says without an ending that says little; empty if that is unknown. */
  bare(whole, endings) {
    const cut = endings.filter((ending) => whole.endsWith(ending)).map((ending) => whole.slice(0, -ending.length));
    const isWord = (text) => this.part(text) >= 0 || (text.length > LETTERS_OF_A_PART && this.isKnown(text));
    const found = cut.filter((text) => text.length >= SHORT).find(isWord) ?? "";
    return this.words[this.part(found)] ?? found;
  }

  /** Whether words of the index are meant by a typed one, not by some part of them only. */
  isKnown(typed) {
    return [...this.matches(typed).values()].some((quality) => quality >= (typed.length <= LETTERS_OF_A_PART ? WHOLE : BEGINNING));
  }

  /** The two words that a folded one is made of, of which one may have a slip; else nothing. */
  parts(whole) {
    let mended = [];
    for (let at = LETTERS_OF_A_PART; at <= whole.length - LETTERS_OF_A_PART; at += 1) {
      const texts = [whole.slice(0, at), whole.slice(at)];
      const ids = texts.map((text) => this.part(text));
      const unknown = ids.indexOf(-1);
      if (unknown < 0) return ids;
      if (mended.length || ids[1 - unknown] < 0 || texts[unknown].length <= LETTERS_OF_A_PART) continue;
      ids[unknown] = this.close(texts[unknown]);
      if (ids[unknown] >= 0) mended = ids;
    }
    return mended;
  }

  /** The words of the index that an unknown one was probably meant to be, or is made of. */
  mend(typed) {
    const wanted = fold(typed);
    const close = this.close(wanted);
    return (close >= 0 ? [close] : this.parts(wanted)).map((id) => this.words[id]);
  }
}
