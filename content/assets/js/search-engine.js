/* The search in the browser: reads a query and finds what answers it, best first. One module for the
   finders of the directory and of the exchange and for the search over everything. */

import { FIELDS, NAME, SearchIndex } from "./search-index.js";
import { BEGINNING, GOOD, SHORT, WHOLE } from "./vocabulary.js";
import { fold, spellings, stem, tokens } from "./words.js";

const EXCERPT = 28;
const LEAD = 8;
const OTHERS = .3;
const SYNONYM = .45;
/** A word beside which others say what is looked for. */
const FILLER = .1;
/** A place: who can do it elsewhere comes before who is there and cannot. */
const PLACE = .3;
/** A word for the same, by a list of such words. */
const RELATED = .7;
/** Further than anything is away: one half of the best score is less than any distance. */
const FURTHEST = 1e5;
/** Texts of lists are loaded for a word that no more rows have in short. */
const FEW = 10;

/** Words with a capital in front where another has one. */
const capitalized = (words, other) => (/^\p{Lu}/u.test(other) ? words.replace(/^./u, (letter) => letter.toUpperCase()) : words);

/** An index that answers queries. */
export class SearchEngine extends SearchIndex {
  /**
   * The rows that answer a query, best first, and how many each term of each facet would have,
   * counted without what is `chosen` of that facet: keys by the names of facets. Also what was
   * probably `meant`, the words that are `unknown` and those that were `sought` without them, and
   * whether the answer `isPartial`: no row has all words sought, and these have some. `distances`
   * are those of the rows, of which the first of some `radii` that has any is taken.
   */
  async ask(query, chosen = {}, { distances = null, radii = [Infinity] } = {}) {
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
    const scores = query.trim() ? total : null;
    const within = (radius) => ({ ...this.select(scores, chosen, distances, radius), radius });
    let found = within(radii[0]);
    for (const wider of radii.slice(1)) if (!found.rows.length) found = within(wider);
    return {
      ...found, distances,
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

  /** The rows with a score, else all, that are not further away; and the counts of each facet. */
  select(scores, chosen, distances, radius) {
    const names = Object.keys(this.facets);
    const wanted = names.map((name) => {
      const keys = new Set(chosen[name] ?? []);
      return new Set(this.facets[name].flatMap(({ key }, place) => (keys.has(key) ? [place] : [])));
    });
    const counts = Object.fromEntries(names.map((name) => [name, new Uint32Array(this.facets[name].length)]));
    const rows = [];
    for (let row = 0; row < this.index.size; row += 1) {
      if ((scores && !scores[row]) || distances?.[row] > radius) continue;
      const missed = names.filter((name, place) => wanted[place].size && !this.under[name][row].some((term) => wanted[place].has(term)));
      if (missed.length > 1) continue;
      if (!missed.length) rows.push(row);
      for (const name of missed.length ? missed : names) for (const term of this.under[name][row]) counts[name][term] += 1;
    }
    return { rows: this.ordered(rows, scores, radius ? distances : null), counts };
  }

  /** Rows, best first; of those about as good the nearest first. */
  ordered(rows, scores, distances) {
    const score = (row) => (scores ? scores[row] : 1);
    const most = Math.max(...rows.map(score));
    const ranks = distances && new Map(rows.map((row) => [row, Math.floor(Math.log2(most / score(row))) * FURTHEST + Math.min(distances[row], FURTHEST - 1)]));
    const nearer = (one, other) => (ranks ? ranks.get(one) - ranks.get(other) : 0);
    return rows.sort((one, other) => nearer(one, other) || score(other) - score(one) || one - other);
  }

  /** For each row how far it is from a place, in kilometres. */
  async distances(place, places) {
    const own = this.index.hasPositions ? await this.positions() : [];
    const { [this.meta.place]: facet } = this.facets;
    const towns = new Map(facet.map(({ key }) => [key, places.distance(place, key)]));
    return Float32Array.from(this.own[this.meta.place], (terms, row) => {
      const away = Math.min(Infinity, ...terms.map((term) => towns.get(facet[term].key)));
      return away && own[row] ? places.distance(place, own[row]) : away;
    });
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
