/* What the search in the header and on its page asks: Pagefind's index, and a list of words for
   what was mistyped. Loaded with the first touch. */

const EXCERPT = 28;
// The names of a page say its title once more. Every word of a field that begins as one of the
// query adds to its weight, so what holds many words weighs little.
const WEIGHTS = { title: 0, names: 20, terms: 1.5, summary: .5, note: .3, parts: .1, kind: 0, marks: 0 };

/** Small letters without diacritics; ß as ss, and ä, ae and a alike. */
const fold = (text) => text.toLowerCase().replaceAll("ß", "ss").normalize("NFD")
  .replace(/\p{M}/gu, "").replace(/([ao]|(?<![aeoq])u)e/g, "$1");

const wordsOf = (text) => text.match(/[\p{L}\d]+/gu) ?? [];

/** The beginning that all forms of a folded word share, roughly as Pagefind's stemmer cuts it. */
const stem = (word) => {
  let cut = word;
  for (const ending of [/(e|en|er|em|ern|es|n|s|st)$/, /(ung|ig|lich|isch|keit|heit|end)$/]) {
    const shorter = cut.replace(ending, "");
    if (shorter.length > 3) cut = shorter;
  }
  return cut;
};

/** Whether a word becomes another by one letter more, less or changed, or two exchanged. */
const isClose = (one, other) => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)
    || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
};

/** The index of the site at an address. */
export class SearchEngine {
  constructor(base, spelling) {
    this.base = base;
    this.spelling = spelling;
  }

  /** Loads what every query needs; rejects where there is no index. */
  load() {
    return this.loading ??= (async () => {
      const { createInstance } = await import(new URL("pagefind/pagefind.js", this.base));
      const pagefind = createInstance({ noWorker: true, ranking: { metaWeights: WEIGHTS } });
      await pagefind.filters();
      return pagefind;
    })();
  }

  /**
   * The results of a query, or of the query that it was probably `meant` to be; narrowed by pairs
   * of a name and a key ("ort", "herne").
   */
  async ask(query, narrowed) {
    const marks = narrowed.map(([name, key]) => `x${name}${key.replaceAll("-", "")}x`);
    const found = await this.find(query, marks);
    if (found.results.length) return found;
    const meant = await this.correct(query);
    const other = meant ? await this.find(meant, marks) : found;
    return other.results.length ? { ...other, meant } : found;
  }

  /** What Pagefind finds; it makes do with a shorter word or without it, which is no hit here. */
  async find(query, marks) {
    const pagefind = await this.load();
    const { results } = await pagefind.search([query, ...marks].join(" "));
    const stems = wordsOf(query).map(fold).map(stem);
    if (!results.length) return { results, stems };
    const { meta, content } = await results[0].data();
    const all = fold([content, ...Object.values(meta)].join(" "));
    return { results: [...stems, ...marks].every((part) => all.includes(part)) ? results : [], stems };
  }

  /** The query with every unknown word as a known one that is a letter away; empty if none is. */
  async correct(query) {
    this.known ??= fetch(this.spelling).then((answer) => answer.json())
      .then((words) => words.map((word) => ({ word, folded: fold(word) })));
    const known = await this.known;
    const meant = wordsOf(query).map((word) => {
      const wanted = fold(word);
      const part = stem(wanted);
      if (wanted.length < 4 || known.some(({ folded }) => folded.startsWith(part))) return word;
      const close = known.find(({ folded }) => isClose(folded, wanted))
        ?? known.find(({ folded }) => isClose(folded.slice(0, wanted.length), wanted));
      return close?.word ?? word;
    }).join(" ");
    return meant === wordsOf(query).join(" ") ? "" : meant;
  }
}

/** Words of a page, each with whether it was found: of its summary, or from where its text has them. */
export const excerpt = ({ meta, content, locations }, stems) => {
  const isHit = (word) => { const folded = fold(word); return stems.some((part) => folded.includes(part)); };
  const summary = (meta.summary ?? "").split(/\s+/).map((word) => ({ word, isHit: isHit(word) }));
  if (summary.some((one) => one.isHit)) return summary;
  const places = new Set(locations);
  const all = content.split(/\s+/).map((word, place) => ({ word, isHit: places.has(place) || isHit(word) }));
  const title = meta.title.split(/\s+/).length;
  const first = all.findIndex((one, place) => place >= title && one.isHit);
  if (first < 0) return summary;
  const start = Math.max(title, first - 8);
  const cut = start + EXCERPT < all.length ? [{ word: "…" }] : [];
  return [...all.slice(start, start + EXCERPT), ...cut];
};
