/* The search in the browser: asks an index that the build has made (its format stands in
   hooks/regionruhr/search/inverted_index.py). One module for the finders of the directory and of
   the exchange and for the search over everything. */

const EXCERPT = 28;
const LEAD = 8;
const SHORT = 3;
const LONG = 10;
const LONGEST_ENDING = 3;
const LETTERS_OF_A_PART = 4;
const MOST_SHARDS = 5;
const WHOLE = .9;
const GOOD = .55;
const BEGINNING = .6;
const OTHERS = .3;
const SYNONYM = .45;
/** A word beside which others say what is looked for. */
const FILLER = .1;
/** A place: who can do it elsewhere comes before who is there and cannot. */
const PLACE = .3;
/** A word for the same, by a list of such words. */
const RELATED = .7;
/** A term that stands above those of a row. */
const ABOVE = .6;
/** A long name, or a term of a row with many: the most that a hit loses. */
const LOSS_OF_MANY = .2;
/** Texts of lists are loaded for a word that no more rows have in short. */
const FEW = 10;
// Short fields, then a field for each group of terms, then the text.
const FIELDS = 8;
const NAME = 0;

const TOKEN = /[0-9]+(?:[.,-][0-9]+)+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}(?:(?:\.[ \u00a0\u202f]?|[ \u00a0\u202f]?[&+][ \u00a0\u202f]?)\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

/** The words of a text in small letters, as hooks/regionruhr/search/tokens.py parts them. */
export const tokens = (text) => (text.replaceAll("\u00ad", "").normalize("NFC").toLowerCase().match(TOKEN) ?? [])
  .map((word) => word.replace(/[.,&+ \u00a0\u202f-]/g, ""));

/** The words of a text by how it first writes them: "2.000" for "2000". */
const spellings = (text) => new Map((text.match(TOKEN) ?? []).reverse().map((word) => [tokens(word)[0], word]));

/** Words with a capital in front where another has one. */
const capitalized = (words, other) => (/^\p{Lu}/u.test(other) ? words.replace(/^./u, (letter) => letter.toUpperCase()) : words);

/** A word without diacritics: ß as ss, and ä, ae and a alike. */
const fold = (word) => plain(word).replace(/([ao]|(?<![aeoq])u)e/g, "$1");

/** A word whose umlauts are vowels, and whose other letters stay ("aeo" of "aerosol"). */
const plain = (word) => (/^[a-z0-9]*$/.test(word) ? word
  : word.replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, ""));

/** The beginning that the forms of a folded word share. */
const stem = (word) => {
  const cut = word.replace(/(e|en|ens|er|ern|ers|es|em|n|ns|s)$/, "");
  return cut.length > 3 ? cut : word;
};

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

/** Whether a word becomes another by so many letters more, less, changed, or exchanged. */
const isClose = (one, other, distance = 1) => {
  if (one === other) return true;
  if (!distance || Math.abs(one.length - other.length) > distance) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  return isClose(a.slice(1), b.slice(1), distance - 1)
    || isClose(a.slice(1), b, distance - 1) || isClose(a, b.slice(1), distance - 1)
    || (a.length > 1 && a[0] === b[1] && a[1] === b[0] && isClose(a.slice(2), b.slice(2), distance - 1));
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

/** All words of an index, to be found by any part of them; `weights` say how much each counts, `places` which name places. */
class Vocabulary {
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

/** An index, by the address of its manifest. */
export class SearchEngine {
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

  /**
   * The rows that answer a query, best first, and how many each term of each facet would have,
   * counted without what is `chosen` of that facet: keys by the names of facets. Also what was
   * probably `meant`, the words that are `unknown` and those that were `sought` without them, and
   * whether the answer `isPartial`: no row has all words sought, and these have some.
   */
  async ask(query, chosen = {}) {
    await this.load();
    const all = [...new Set(tokens(query))];
    const telling = all.filter((word) => !this.stopWords.has(word));
    const asked = telling.length ? telling : all;
    // Only what is still being typed may be the beginning of a short word.
    const read = await Promise.all(asked.map((word, place) => this.understand(word, place === asked.length - 1)));
    const wanted = read.filter(({ readings }) => readings.length);
    const spelled = spellings(query);
    const typed = (word) => spelled.get(word) ?? word;
    const isSilent = (word) => this.stopWords.has(word) || this.fillers.has(word);
    const unknown = read.filter(({ word, readings }) => !readings.length && !(isSilent(word) && asked.length > 1)).map(({ word }) => typed(word));
    // Signs alone are no word.
    if (!all.length && query.trim()) unknown.push(query.trim());
    const isMended = wanted.some(({ mended }) => mended);
    const meant = isMended && !unknown.length ? wanted.map(({ word, mended }) => (mended ? capitalized(mended, typed(word)) : typed(word))).join(" ") : "";
    const named = new Set();
    const { total, isPartial } = await this.scores(wanted, named);
    const sought = wanted.map(({ word }) => typed(word)).join(" ");
    const needles = wanted.flatMap(({ word, mended, readings }) => [...(mended || word).split(" "), ...readings.flatMap(({ words }) => words)]);
    return {
      ...this.select(query.trim() ? total : null, chosen),
      meant, unknown, sought, isPartial, needles, named, districts: this.districts(query),
    };
  }

  /** The districts that a query names, each with its towns. */
  districts(query) {
    const words = (text) => ` ${tokens(text).map(fold).join(" ")} `;
    const asked = words(query);
    const towns = new Map();
    for (const { key, label } of this.facets[this.meta.place]) {
      for (const name of this.meta.districts[key] ?? []) {
        if (asked.includes(words(name))) towns.set(name, [...(towns.get(name) ?? []), label]);
      }
    }
    // Of Wanne-Eickel, not of Wanne.
    const isPart = (name) => [...towns.keys()].some((other) => other !== name && words(other).includes(words(name)));
    return [...towns].filter(([name]) => !isPart(name)).map(([name, labels]) => ({ name, towns: labels }));
  }

  /**
   * A word of a query with its readings: parts that a row has all of, each the words of the index
   * that it may mean. `words` are those that a reading is about, if others than the typed one.
   */
  async understand(word, isLast) {
    const found = this.vocabulary.matches(word);
    const bare = found.size ? "" : this.vocabulary.bare(fold(word), this.endings);
    const isWhole = [...found.values()].some((quality) => quality >= WHOLE);
    if (found.size && (isWhole || word.length > SHORT)) return { word, readings: [{ parts: [found], words: [] }] };
    if (bare) return { word, mended: bare, readings: [{ parts: [this.vocabulary.matches(bare)], words: [] }] };
    // "KI" is an abbreviation before it is the beginning of a church (Kirche).
    const known = (await this.related(word)).filter((phrase) => phrase.every((one) => this.vocabulary.isKnown(one)));
    const meant = known.filter((phrase) => phrase.map(([letter]) => letter).join("") === word);
    const readings = (meant.length ? meant : known).map((words) => ({ parts: words.map((one) => this.vocabulary.matches(one)), words }));
    if (readings.length) return { word, readings };
    if (found.size && isLast) return { word, readings: [{ parts: [found], words: [] }] };
    const mended = found.size ? [] : this.vocabulary.mend(word);
    const parts = mended.map((part) => this.vocabulary.matches(part));
    return { word, mended: mended.join(" "), readings: parts.length ? [{ parts, words: [], isCompound: true }] : [] };
  }

  /** For each row what it scores; only rows with all words, if there are any. */
  async scores(wanted, named) {
    const { size } = this.index;
    const total = new Float32Array(size);
    const covered = new Float32Array(size);
    const isFiller = ({ word }) => this.fillers.has(word);
    const hasOthers = !wanted.every(isFiller);
    let whole = 0;
    for (const one of wanted) {
      const { score, count } = await this.best(one, named);
      const isNeeded = !(hasOthers && isFiller(one));
      const weight = (this.isPlace(one) ? PLACE : 1) * Math.log(1 + (size - count + .5) / (count + .5));
      if (isNeeded) whole += weight;
      for (let row = 0; row < size; row += 1) {
        if (!score[row]) continue;
        if (isNeeded) covered[row] += weight;
        total[row] += (isNeeded ? 1 : FILLER) * weight * score[row];
      }
    }
    if (!whole) return { total, isPartial: false };
    const isWhole = (row) => covered[row] > whole - .01;
    const hasWhole = covered.some((_, row) => isWhole(row));
    for (let row = 0; row < size; row += 1) {
      if (hasWhole && !isWhole(row)) total[row] = 0;
      else total[row] *= this.weights[row] * (covered[row] / whole);
    }
    return { total, isPartial: !hasWhole };
  }

  /** Whether a word is the name of a place. */
  isPlace({ readings }) {
    const { places } = this.vocabulary;
    return readings.some(({ parts }) => parts.some((part) => [...part].some(([id, quality]) => quality >= WHOLE && places.has(id))));
  }

  /** For each row how well it is found by a word in its best reading, and how many rows are. */
  async best({ word, readings }, named) {
    const score = new Float32Array(this.index.size);
    let count = 0;
    for (const { parts, words, isCompound } of readings) {
      const found = await Promise.all(parts.map((matches) => this.score(matches, word.length < SHORT, named)));
      // Of a compound the part that fewer documents have says more; the others add to it.
      const needed = isCompound ? [found.reduce((one, other) => (other.count < one.count ? other : one))] : found;
      const quality = words.length ? RELATED : 1;
      for (let row = 0; row < score.length; row += 1) {
        if (!needed.every((part) => part.score[row])) continue;
        const sum = quality * found.reduce((all, part) => all + part.score[row], 0);
        if (!score[row]) count += 1;
        if (sum > score[row]) score[row] = sum;
      }
    }
    return { score, count };
  }

  /** For each row how well it is found by words of the index, and how many are. */
  async score(matches, isBrief, named) {
    const { size, weights, textWeight, hasExcerpts, groups } = this.index;
    const width = FIELDS + groups.length + 1;
    const points = new Float32Array(size * width);
    const best = new Float32Array(size);
    const sums = new Float32Array(size);
    let count = 0;
    // A field counts once, by the word that fits best.
    const add = (row, field, more) => {
      const before = points[row * width + field];
      if (more <= before) return;
      if (!sums[row]) count += 1;
      points[row * width + field] = more;
      sums[row] += more - before;
      if (more > best[row]) best[row] = more;
    };
    for (const [word, quality] of matches) {
      const { matches: found, terms } = this.lists[word];
      for (let at = 0; at < found.length; at += 2) {
        const [row, field] = [found[at], found[at + 1]];
        add(row, field, weights[field] * quality * (field === NAME ? this.nameWeights[row] : 1));
      }
      for (let at = 0; at < terms.length; at += 2) {
        const { rows, shares, weight, field } = this.terms[terms[at]];
        const isSynonym = terms[at + 1];
        if (!isSynonym && quality >= GOOD) named.add(this.terms[terms[at]]);
        const most = weight * quality * (isSynonym ? SYNONYM : 1);
        for (let place = 0; place < rows.length; place += 1) add(rows[place], field, most * shares[place]);
      }
    }
    // One letter or two stand in most texts: these are loaded for them only if nothing else is found.
    if (!count || (!isBrief && (hasExcerpts || count < FEW))) {
      const least = count && !hasExcerpts ? BEGINNING : 0;
      const ordered = [...matches].filter(([, quality]) => quality >= least).sort((one, other) => other[1] - one[1]);
      for (const [row, quality] of await this.textMatches(ordered)) add(row, width - 1, textWeight * quality);
    }
    // The best field counts in full, the others in part.
    return { score: sums.map((sum, row) => best[row] + OTHERS * (sum - best[row])), count };
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

  /** The rows with a score, best first, else all; and the counts of each facet. */
  select(scores, chosen) {
    const names = Object.keys(this.facets);
    const wanted = names.map((name) => {
      const keys = new Set(chosen[name] ?? []);
      return new Set(this.facets[name].flatMap(({ key }, place) => (keys.has(key) ? [place] : [])));
    });
    const counts = Object.fromEntries(names.map((name) => [name, new Uint32Array(this.facets[name].length)]));
    const rows = [];
    for (let row = 0; row < this.index.size; row += 1) {
      if (scores && !scores[row]) continue;
      const missed = names.filter((name, place) => wanted[place].size && !this.under[name][row].some((term) => wanted[place].has(term)));
      if (missed.length > 1) continue;
      if (!missed.length) rows.push(row);
      for (const name of missed.length ? missed : names) for (const term of this.under[name][row]) counts[name][term] += 1;
    }
    if (scores) rows.sort((one, other) => scores[other] - scores[one] || one - other);
    return { rows, counts };
  }

  /** What results show of rows, in their order. */
  async records(rows) {
    await this.load();
    const records = await Promise.all(rows.map((row) => this.entry("records", row, this.index.block)));
    return records.map((record) => ({ kind: "", note: "", summary: "", labels: [], ...record }));
  }

  /** The labels of the competences of a row that a query names. */
  named(row, { named }) {
    const { skill } = this.meta;
    const own = (this.own[skill]?.[row] ?? []).map((term) => this.facets[skill][term]);
    return own.filter((term) => named.has(term)).map(({ label }) => label);
  }

  /** Words of a row, each with whether the query has it: of the passage that has most, else of its summary. */
  async excerpt(row, { needles }) {
    const roots = [...new Set(needles.map((word) => stem(fold(word))))];
    const isIn = (root) => (token) => (root.length > SHORT ? fold(token).includes(root) : fold(token).startsWith(root));
    const hits = (text) => roots.filter((root) => tokens(text).some(isIn(root))).length;
    const marked = (text) => text.split(/\s+/).filter(Boolean).map((word) => ({ word, isHit: hits(word) > 0 }));
    const [{ summary }] = await this.records([row]);
    let [best, most] = [summary, hits(summary)];
    if (this.index.hasExcerpts && most < roots.length) {
      for (const passage of (await this.entry("prose", row, this.index.prose)).split("\n")) {
        const count = hits(passage);
        if (count > most) [best, most] = [passage, count];
      }
    }
    const all = marked(best);
    if (best === summary) return all;
    const start = Math.max(0, Math.min(all.findIndex((one) => one.isHit) - LEAD, all.length - EXCERPT));
    const cut = { word: "…", isHit: false };
    return [
      ...(start ? [cut] : []),
      ...all.slice(start, start + EXCERPT),
      ...(start + EXCERPT < all.length ? [cut] : []),
    ];
  }
}
