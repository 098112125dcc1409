/* The search over everything, in its page or in a dialog. Nothing is loaded before somebody touches
   it. What pages and visitors say goes into text nodes only. */

const ROOT = new URL("../", import.meta.url);

const PAGE = 10;
const PANEL = 5;

const number = new Intl.NumberFormat("de-DE");
const enumeration = new Intl.ListFormat("de");

const node = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

class SiteSearch extends HTMLElement {
  connectedCallback() {
    if ("page" in this.dataset) this.upgrade();
    else this.setUp();
  }

  /** The page: takes the query from its address, and keeps the address up with it. */
  upgrade() {
    this.setUp();
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.search(); });
    this.form.addEventListener("change", () => this.search().then(() => this.want()));
    this.more.firstElementChild.addEventListener("click", () => this.add().catch(() => this.fail()));
    this.unfiltered = this.querySelector("[data-unfiltered]");
    this.unfiltered.firstElementChild.addEventListener("click", () => this.widen());
    const asked = new URLSearchParams(location.search);
    for (const field of this.form.elements) if (asked.has(field.name)) field.value = asked.get(field.name);
    // A link may name a kind or a place that is no more.
    for (const filter of this.filters) if (filter.selectedIndex < 0) filter.value = "";
    if (asked.size) this.search().then(() => this.want());
  }

  setUp() {
    this.form = this.querySelector("form");
    this.status = this.querySelector("[role=status]");
    this.list = this.querySelector("[data-results]");
    this.more = this.querySelector("[data-more]");
    this.form.action = new URL("suche/", ROOT);
    const { q } = this.form.elements;
    this.form.addEventListener("submit", (event) => {
      if (q.value.trim()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.clear();
      this.want();
      q.focus();
    });
    q.addEventListener("focus", () => this.load().catch(() => this.fail()));
    q.addEventListener("input", () => this.search());
  }

  load() {
    return this.loading ??= import(new URL(this.dataset.engine, ROOT)).then(async ({ SearchEngine }) => {
      const engine = new SearchEngine(new URL(this.dataset.index, ROOT));
      await engine.load();
      return engine;
    });
  }

  /** Asks for a word where there is none: a filter alone finds nothing. */
  want() {
    if (!this.asked.has("q")) this.say(this.dataset.empty);
  }

  /** The same query without filters; whoever asked for it is led to the first result. */
  async widen() {
    for (const filter of this.filters) filter.value = "";
    await this.search();
    (this.list.querySelector("a") ?? this.form.elements.q).focus();
  }

  get filters() {
    return this.form.querySelectorAll("select");
  }

  get asked() {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (value.trim()) asked.append(name, value.trim());
    return asked;
  }

  async search() {
    const { asked } = this;
    const query = asked.get("q") ?? "";
    const turn = this.turn = Symbol(query);
    this.remember(asked);
    if (!query) {
      this.clear();
      return;
    }
    try {
      const engine = await this.load();
      const narrowed = [...asked].filter(([name]) => name !== "q");
      const answer = await engine.ask(query, Object.fromEntries(narrowed.map(([name, key]) => [name, [key]])));
      const wider = !answer.rows.length && narrowed.length ? await engine.ask(query) : answer;
      const items = await this.items(answer, 0, "page" in this.dataset ? PAGE : PANEL);
      if (turn !== this.turn) return;
      this.answer = answer;
      this.replace(items);
      this.shown();
      this.tell(query, wider);
    } catch {
      if (turn === this.turn) this.fail();
    }
  }

  /** Who has gone on to a result by then stays at it, else at the first. */
  replace(items) {
    const left = this.list.contains(document.activeElement) ? document.activeElement.href : "";
    this.list.replaceChildren(...items);
    if (!left) return;
    const links = [...this.list.querySelectorAll("a")];
    (links.find((link) => link.href === left) ?? links[0])?.focus();
  }

  /** The next results below those that are there; whoever asked is led to the first of them. */
  async add() {
    this.more.hidden = true;
    const { answer } = this;
    const items = await this.items(answer, this.list.childElementCount, PAGE);
    if (answer !== this.answer) return;
    this.list.append(...items);
    this.shown();
    items[0].querySelector("a").focus();
  }

  /** Hides what has nothing to show. */
  shown() {
    const { length } = this.answer.rows;
    this.list.hidden = !length;
    const way = this.more.firstElementChild;
    const isLink = way.localName === "a";
    if (isLink) way.href = `${this.form.action}?${this.asked}`;
    this.more.hidden = isLink ? !length : this.list.childElementCount >= length;
  }

  async items(answer, first, count) {
    const engine = await this.load();
    const rows = answer.rows.slice(first, first + count);
    const [records, excerpts] = await Promise.all([
      engine.records(rows),
      Promise.all(rows.map((row) => engine.excerpt(row, answer))),
    ]);
    return records.map((record, place) => this.item(record, excerpts[place]));
  }

  item({ title, address, kind, note }, excerpt) {
    const link = node("a", "news-list__title", title);
    link.href = new URL(address, ROOT);
    const meta = node("p", "meta", node("span", "", kind));
    if (note) meta.append(node("span", "visually-hidden", ", "), node("span", "where", note));
    const text = excerpt.flatMap(({ word, isHit }) => (isHit ? this.marked(word) : [`${word} `]));
    return node("li", "", link, node("p", "", ...text), meta);
  }

  /** A word that was found, its punctuation unmarked. */
  marked(word) {
    const [, before, bare, after] = /^([^\p{L}\d]*)(.*?)([^\p{L}\d]*)$/u.exec(word);
    return [before, node("mark", "", bare), `${after} `];
  }

  /** Says what was found, or what `wider` finds without the filters. */
  tell(query, { meant, unknown, sought, isPartial, districts, rows: { length } }) {
    const isNarrow = length > this.answer.rows.length;
    if (this.unfiltered) this.unfiltered.hidden = !isNarrow;
    const where = [...this.filters].map(({ selectedOptions: [one] }) => one.dataset.where).filter(Boolean).join(" ");
    const words = { query, meant, where, number: number.format(length) };
    const fill = (text, more) => text.replace(/{(\w+)}/g, (_, name) => ({ ...words, ...more })[name]);
    const count = fill(length === 1 ? this.dataset.one : this.dataset.many, { query: meant || (unknown.length ? sought : query) });
    const whole = isPartial && length ? fill(this.dataset.partial, { found: count }) : count;
    const district = ({ name, towns }) => fill(this.dataset.district, { district: name, towns: enumeration.format(towns) });
    const found = [...districts.map(district), whole].join(" ");
    const nowhere = enumeration.format(unknown.map((word) => `„${word}“`));
    if (isNarrow) this.say(fill(this.dataset.filtered, { found }));
    else if (meant) this.say(fill(this.dataset.meant, { found }));
    else if (unknown.length && length) this.say(fill(unknown.length === 1 ? this.dataset.unknownOne : this.dataset.unknownMany, { nowhere, found }));
    else this.say(length ? found : fill(this.dataset.none));
  }

  /** Says a line; those who listen hear it once they pause. */
  say(text) {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => { this.status.textContent = text; }, 250);
  }

  clear() {
    this.list.replaceChildren();
    this.list.hidden = this.more.hidden = true;
    if (this.unfiltered) this.unfiltered.hidden = true;
    this.say("");
  }

  fail() {
    this.clear();
    clearTimeout(this.saying);
    const way = node("a", "", this.dataset.directory);
    way.href = new URL("partner/", ROOT);
    this.status.replaceChildren(`${this.dataset.failure} `, way);
  }

  /** Browsers allow so many changes of the address a second. */
  remember(asked) {
    if (!("page" in this.dataset)) return;
    clearTimeout(this.noting);
    const address = `${location.pathname}${asked.size ? `?${asked}` : ""}`;
    this.noting = setTimeout(() => history.replaceState(null, "", address), 150);
  }
}

customElements.define("site-search", SiteSearch);
