/* The search over everything, in its page or in a dialog. Nothing is loaded before somebody touches
   it. What pages and visitors say goes into text nodes only. */

const ROOT = new URL("../", import.meta.url);

const PAGE = 10;
const PANEL = 5;

const number = new Intl.NumberFormat("de-DE");

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
    this.querySelector("[data-without]").hidden = true;
    this.querySelector("[data-search]").hidden = false;
    this.setUp();
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.search(); });
    this.form.addEventListener("change", () => this.search().then(() => this.want()));
    this.more.firstElementChild.addEventListener("click", () => this.draw(PAGE));
    this.unfiltered = this.querySelector("[data-unfiltered]");
    this.unfiltered.firstElementChild.addEventListener("click", () => this.widen());
    const asked = new URLSearchParams(location.search);
    for (const [name, value] of asked) if (this.form.elements[name]) this.form.elements[name].value = value;
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
    q.addEventListener("input", () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => this.search(), 60);
    });
  }

  load() {
    return this.loading ??= import(new URL(this.dataset.engine, ROOT)).then(async (module) => {
      const engine = new module.SearchEngine(ROOT, new URL(this.dataset.spelling, ROOT));
      await engine.load();
      return { engine, ...module };
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
    clearTimeout(this.pause);
    const { asked } = this;
    const query = asked.get("q") ?? "";
    const turn = this.turn = Symbol(query);
    this.remember(asked);
    if (!query) return this.clear();
    try {
      const { engine } = await this.load();
      const narrowed = [...asked].filter(([name]) => name !== "q");
      const found = await engine.ask(query, narrowed);
      if (turn !== this.turn) return undefined;
      this.found = found;
      const wider = !found.results.length && narrowed.length ? await engine.ask(query, []) : found;
      if (turn !== this.turn) return undefined;
      this.list.replaceChildren();
      await this.draw("page" in this.dataset ? PAGE : PANEL, turn);
      this.tell(query, wider);
    } catch {
      this.fail();
    }
    return undefined;
  }

  /** Draws so many more results; whoever asked for more is led to the first of them. */
  async draw(count, turn) {
    const first = this.list.childElementCount;
    const { results, stems } = this.found;
    const { excerpt } = await this.load();
    const items = await Promise.all(results.slice(first, first + count).map((result) => result.data()));
    if (turn && turn !== this.turn) return;
    this.list.append(...items.map((item) => this.item(item, excerpt(item, stems))));
    this.list.hidden = !results.length;
    const { more } = this;
    more.hidden = this.list.childElementCount >= results.length;
    if (more.firstElementChild.localName === "a") {
      more.firstElementChild.href = `${this.form.action}?${this.asked}`;
      more.hidden = !results.length;
    }
    if (!turn) this.list.children[first].querySelector("a").focus();
  }

  item(page, excerpt) {
    const link = node("a", "news-list__title", page.meta.title);
    link.href = new URL(page.raw_url.replace(/^\//, ""), ROOT);
    const meta = node("p", "meta", node("span", "", page.meta.kind));
    if (page.meta.note) meta.append(node("span", "visually-hidden", ", "), node("span", "where", page.meta.note));
    const text = excerpt.flatMap(({ word, isHit }) => (isHit ? this.marked(word) : [`${word} `]));
    return node("li", "", link, node("p", "", ...text), meta);
  }

  /** A word that was found, its punctuation unmarked. */
  marked(word) {
    const [, before, bare, after] = /^([^\p{L}\d]*)(.*?)([^\p{L}\d]*)$/u.exec(word);
    return [before, node("mark", "", bare), `${after} `];
  }

  /** Says what was found, or what `wider` finds without the filters. */
  tell(query, wider) {
    const { meant, results: { length } } = wider;
    const count = (of) => (length === 1 ? this.dataset.one : this.dataset.many)
      .replace("{number}", number.format(length)).replace("{query}", () => of);
    const isNarrow = length > this.found.results.length;
    if (this.unfiltered) this.unfiltered.hidden = !isNarrow;
    if (isNarrow) {
      const chosen = [...this.filters].filter(({ value }) => value).map(({ selectedOptions: [one] }) => one.dataset.where).join(" ");
      this.say(this.dataset.filtered.replace("{found}", () => count(meant ?? query)).replace("{where}", () => chosen).replace("{query}", () => query));
    } else if (meant) this.say(this.dataset.meant.replace("{found}", () => count(meant)).replace("{meant}", () => meant).replace("{query}", () => query));
    else this.say(length ? count(query) : this.dataset.none.replace("{query}", () => query));
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
