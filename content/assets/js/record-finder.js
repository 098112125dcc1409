/* The finder of a list, the directory or the exchange: filters all its records in the browser, on
   top of a form that leads to the lists without it. The engine of the search finds, the page brings
   the words. What editors and visitors write goes into text nodes only. */

const PAGE = 50;
const ELSEWHERE = 3;

const number = new Intl.NumberFormat("de-DE");
const enumeration = new Intl.ListFormat("de");

const counted = (count, element) => (count === 1 ? element.dataset.one : element.dataset.many)
  .replace("{number}", number.format(count));

const node = (name, text, className) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
};

class RecordFinder extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.facets = [...this.querySelectorAll("[data-facet]")].map(({ dataset }) => dataset.facet);
    this.status = this.querySelector("[role=status]");
    this.unasked = this.status.textContent;
    this.results = this.querySelector("[data-results]");
    this.rows = this.querySelector("[data-rows]");
    this.more = this.querySelector("[data-more]");
    this.wayOn = this.querySelector("[data-way-on]");
    this.taking = this.querySelector("list-download");
    this.browse = document.querySelector("[data-finder-browse]");
    this.typing = false;
    if (this.results) this.upgrade();
    this.form.addEventListener("focusin", () => this.load().catch(() => this.fail()), { once: true });
    this.form.addEventListener("input", (event) => this.changed(event));
    this.form.elements.was.addEventListener("blur", () => { this.typing = false; });
    if (!this.results) return;
    this.form.addEventListener("submit", (event) => this.submitted(event));
    this.form.addEventListener("reset", () => {
      this.form.elements.was.focus();
      setTimeout(() => this.changed());
    });
    addEventListener("popstate", () => { this.restore(); this.show(); });
    if (this.restore()) this.show().then(() => this.reveal());
  }

  /** Links to lists become boxes to tick, of the same size in the same place. */
  upgrade() {
    for (const option of this.querySelectorAll("[data-key]")) {
      const link = option.querySelector("a");
      if (!link) continue;
      const label = node("label");
      const box = node("input");
      box.type = "checkbox";
      box.name = option.closest("[data-facet]").dataset.facet;
      box.value = option.dataset.key;
      label.append(box, ...link.childNodes);
      link.replaceWith(label);
    }
  }

  load() {
    this.loading ??= import(new URL(this.dataset.engine, document.baseURI)).then(async ({ SearchEngine }) => {
      const engine = new SearchEngine(new URL(this.dataset.src, document.baseURI));
      await engine.load();
      this.engine = engine;
    });
    return this.loading;
  }

  fail() {
    this.failed = true;
    this.say(this.dataset.failure);
  }

  state() {
    const values = new FormData(this.form);
    const state = { was: (values.get("was") ?? "").trim() };
    for (const facet of this.facets) state[facet] = new Set(values.getAll(facet).filter(Boolean));
    return state;
  }

  address(state) {
    const query = new URLSearchParams();
    if (state.was) query.append("was", state.was);
    for (const facet of this.facets) for (const key of state[facet]) query.append(facet, key);
    return `${location.pathname}${query.size ? `?${query}` : ""}`;
  }

  /** Takes the form's values from the address; whether there are any. */
  restore() {
    const query = new URLSearchParams(location.search);
    this.form.elements.was.value = query.get("was") ?? "";
    for (const box of this.form.querySelectorAll("[type=checkbox]")) {
      box.checked = query.getAll(box.name).includes(box.value);
    }
    return ["was", ...this.facets].some((name) => query.get(name));
  }

  async changed(event) {
    if (this.results) {
      const typed = event?.target === this.form.elements.was;
      if (typed && this.typing) this.note();
      else {
        clearTimeout(this.noting);
        history.pushState(null, "", this.address(this.state()));
      }
      this.typing = typed;
    }
    await this.show();
  }

  /** Leads to the results: the focus leaves the field, which closes the keyboard of a phone. */
  async submitted(event) {
    if (this.failed) return;
    event.preventDefault();
    await this.show();
    this.tell();
    this.status.focus({ preventScroll: true });
    this.reveal();
  }

  /** Brings the status up with the results below it, at once; who sees them already stays there. */
  reveal() {
    const { top } = this.status.getBoundingClientRect();
    if (top > innerHeight / 2 || (top < 0 && this.contains(document.activeElement))) this.status.scrollIntoView();
  }

  /** Keeps the address up with typing: browsers allow so many changes a second. */
  note() {
    clearTimeout(this.noting);
    this.noting = setTimeout(() => history.replaceState(null, "", this.address(this.state())), 150);
  }

  async show() {
    try {
      await this.load();
      await this.update();
      this.failed = false;
    } catch {
      this.fail();
    }
  }

  ask({ was, ...chosen }) {
    return this.engine.ask(was, chosen);
  }

  /** Shows what the form asks for, all at once; not if it asks for something else by then. */
  async update() {
    const turn = this.turn = Symbol();
    const state = this.state();
    const answer = await this.ask(state);
    const isAsked = Boolean(state.was) || this.facets.some((facet) => state[facet].size);
    const isShown = this.results && isAsked;
    const list = isShown && answer.rows.length ? await this.list(answer) : "";
    const demand = isShown && (this.isInPart(answer) || !answer.rows.length) ? await this.demand(answer, state) : "";
    if (turn !== this.turn) return;
    if (this.results) {
      if (this.browse) this.browse.hidden = isAsked;
      this.results.hidden = !isAsked;
      this.querySelector("[type=reset]").hidden = !isAsked;
      this.mark(answer.counts);
      for (const told of this.querySelectorAll("[data-chosen]")) {
        const { size } = state[told.closest("[data-facet]").dataset.facet];
        told.textContent = size ? told.dataset.chosen.replace("{number}", size) : "";
      }
      this.rows.replaceChildren(list);
      this.wayOn.replaceChildren(demand);
      this.more.hidden = answer.rows.length <= PAGE;
      this.more.onclick = () => this.add(answer).catch(() => this.fail());
      this.answer = answer;
      this.taking.hidden = !list;
      if (list) import(new URL(this.dataset.taking, document.baseURI)).catch(() => {});
      this.dispatchEvent(new Event("answer"));
    }
    this.say(isAsked ? this.found(answer, state) : this.unasked);
  }

  /** Whether hits have only some of the words. */
  isInPart({ isPartial, unknown }) {
    return isPartial || unknown.length > 0;
  }

  /** The number of hits, and for which words if they were not found as they are. */
  found(answer, { was }) {
    const { rows, meant } = answer;
    const { dataset } = this.status;
    const count = counted(rows.length, this.status);
    const found = this.isInPart(answer) && rows.length ? dataset.partial.replace("{found}", count) : count;
    const words = { query: was, meant, found };
    const told = meant ? dataset.meant.replace(/{(\w+)}/g, (_, name) => words[name]) : found;
    const district = ({ name, towns }) => dataset.district.replace("{district}", () => name).replace("{towns}", () => enumeration.format(towns));
    return [...(rows.length ? answer.districts.map(district) : []), told].join(" ");
  }

  /** Says a line once the visitor pauses. */
  say(text) {
    clearTimeout(this.saying);
    this.line = text;
    this.saying = setTimeout(() => this.tell(), 300);
  }

  tell() {
    clearTimeout(this.saying);
    this.status.textContent = this.line;
  }

  mark(counts) {
    this.options ??= Object.entries(this.engine.facets).flatMap(([facet, terms]) => terms.flatMap(({ key }, index) => {
      const box = this.form.querySelector(`[name="${facet}"][value="${key}"]`);
      return box ? [{ facet, index, box, count: box.parentElement.querySelector(".count") }] : [];
    }));
    for (const option of this.options) {
      const { facet, index, box } = option;
      const count = counts[facet][index];
      if (option.told !== count) option.count.textContent = number.format(count);
      option.told = count;
      // A box that is disabled would lose the focus.
      box.disabled = count === 0 && !box.checked && box !== document.activeElement;
    }
  }

  async list(answer) {
    const list = node("ul", "", this.rows.dataset.rows);
    list.append(...await this.items(answer, 0));
    return list;
  }

  /** The next hits below those that are there; whoever asked is led to the first of them. */
  async add(answer) {
    const [list] = this.rows.children;
    this.more.hidden = true;
    const items = await this.items(answer, list.childElementCount);
    list.append(...items);
    this.more.hidden = list.childElementCount >= answer.rows.length;
    items[0].querySelector("a").focus();
  }

  async items(answer, first, most = PAGE) {
    const rows = answer.rows.slice(first, first + most);
    const records = await this.engine.records(rows);
    return records.map((record, place) => this.item(record, this.engine.named(rows[place], answer)));
  }

  item(record, named) {
    const { title, address, summary, labels } = record;
    const item = node("li");
    const who = node("div", "", "partner-list__who");
    const heading = node("h2");
    const link = node("a", title);
    link.href = this.dataset.base + address;
    heading.append(link);
    const meta = node("p", "", "meta");
    labels.forEach((label, place) => {
      if (place) meta.append(node("span", ", ", "visually-hidden"));
      meta.append(node("span", label, place ? "where" : ""));
    });
    who.append(heading, meta);
    item.append(...this.tile(record), who, node("p", summary));
    if (named.length) item.append(node("p", named.join(", "), "partner-list__named"));
    return item;
  }

  /** The logo of a hit, else its initials, as lists have them; nothing where it has neither. */
  tile({ initials, logos }) {
    if (!logos) {
      const tile = node("span", initials, "tile tile--initials");
      tile.setAttribute("aria-hidden", "true");
      return initials ? [tile] : [];
    }
    const [light, dark] = logos.map(([address, width, height], place) =>
      Object.assign(node(place ? "source" : "img"), { [place ? "srcset" : "src"]: this.dataset.base + address, width, height }));
    Object.assign(light, { alt: "", loading: "lazy", decoding: "async" });
    const tile = node("picture", "", dark ? "tile" : "tile tile--on-plate");
    if (dark) {
      dark.dataset.dark = "";
      dark.media = { hell: "not all", dunkel: "screen" }[document.documentElement.dataset.farbschema] ?? "(prefers-color-scheme: dark)";
      tile.append(dark);
    }
    tile.append(light);
    return [tile];
  }

  /** No hit, or none with all words: what to leave out, and the wish as a text to send to those who know the place. */
  async demand({ unknown, rows }, state) {
    const template = this.querySelector("template");
    const shown = template.content.cloneNode(true);
    // Without the button the text is text alone.
    import(new URL(template.dataset.copying, document.baseURI)).catch(() => {});
    const heading = shown.querySelector("h2");
    if (rows.length) heading.textContent = heading.dataset.some;
    const nowhere = shown.querySelector("[data-unknown]");
    const words = enumeration.format(unknown.map((word) => `„${word}“`));
    nowhere.textContent = (unknown.length === 1 ? nowhere.dataset.one : nowhere.dataset.many).replace("{words}", () => words);
    nowhere.hidden = !unknown.length;
    const advice = shown.querySelector("[data-advice]");
    const facets = this.facets.filter((facet) => state[facet].size);
    // Without its only word a question is none.
    const chosen = [...facets, ...(state.was && facets.length ? ["was"] : [])];
    const wider = await Promise.all(chosen.map((facet) => this.ask({ ...state, [facet]: "" })));
    chosen.forEach((facet, place) => {
      const { length } = wider[place].rows;
      if (!length) return;
      const { without: label } = this.querySelector(`[data-facet="${facet}"]`)?.dataset ?? advice.dataset;
      const button = node("button", `${label}: ${counted(length, this.status)}`, "button button--quiet");
      button.type = "button";
      button.onclick = () => this.without(facet);
      const item = node("li");
      item.append(button);
      advice.append(item);
    });
    advice.hidden = !advice.childElementCount;
    const elsewhere = shown.querySelector("[data-elsewhere]");
    if (!rows.length) await this.lookElsewhere(state.was, elsewhere);
    const isNear = chosen.some((facet, place) => facet !== "was" && wider[place].rows.length);
    if (!rows.length && (isNear || !elsewhere.hidden)) heading.textContent = heading.dataset.near;
    const { place, helpers } = this.engine.meta;
    const asked = [...state[place]].flatMap((key) => helpers[key] ?? []);
    const known = [...new Map(asked.map((helper) => [helper.address, helper])).values()];
    for (const demand of shown.querySelectorAll("[data-demand]")) {
      const text = demand.querySelector("[data-request]");
      text.textContent = this.request(state, text.dataset);
      const list = demand.querySelector("[data-helpers]");
      const links = known.map((helper) => {
        const item = node("li");
        const words = helper.email ? "{name}" : list.dataset[helper.address.includes(":") ? "website" : "profile"];
        const link = node("a", words.replace("{name}", () => helper.name));
        const address = new URL(helper.address, new URL(this.dataset.base, document.baseURI));
        link.href = helper.email ? this.mail(helper.email, text) : address;
        item.append(link);
        return item;
      });
      list.prepend(...links);
    }
    return shown;
  }

  /** Shows what pages of other kinds have all words; nothing where their index is not to be had. */
  async lookElsewhere(query, shown) {
    if (!query) return;
    const { SearchEngine } = await import(new URL(this.dataset.engine, document.baseURI));
    this.site ??= new SearchEngine(new URL(this.dataset.site, document.baseURI));
    try {
      await this.site.load();
      const own = this.dataset.kinds.split(" ");
      const art = this.site.facets.art.map(({ key }) => key).filter((key) => !own.includes(key));
      const { rows, isPartial, unknown } = await this.site.ask(query, { art });
      if (isPartial || unknown.length || !rows.length) return;
      const [list, way] = [shown.querySelector("ul"), shown.querySelector("p a")];
      for (const { title, address, kind, note } of await this.site.records(rows.slice(0, ELSEWHERE))) {
        const link = node("a", title);
        link.href = this.dataset.base + address;
        const item = node("li");
        item.append(link, node("p", [kind, note].filter(Boolean).join(" · "), "meta"));
        list.append(item);
      }
      way.href = `${way.href}?${new URLSearchParams({ q: query })}`;
      shown.hidden = false;
    } catch {
      // The finder has said what it knows.
    }
  }

  without(facet) {
    if (facet === "was") this.form.elements.was.value = "";
    else for (const box of this.form.querySelectorAll(`[name="${facet}"]`)) box.checked = false;
    this.form.elements.was.focus();
    this.changed();
  }

  /** The wish in a sentence. */
  request(state, { one, placed }) {
    const { facets, meta } = this.engine;
    const label = (facet) => facets[facet].filter(({ key }) => state[facet]?.has(key)).map((term) => term.label);
    const wish = [state.was, ...meta.wish.flatMap(label)].filter(Boolean).join(", ");
    const places = label(meta.place).join(", ");
    const words = { wish: wish || places, places };
    return (wish && places ? placed : one).replace(/{(\w+)}/g, (_, name) => words[name]);
  }

  mail(address, text) {
    const letter = text.dataset.letter.replace("{request}", () => text.textContent);
    const body = `${letter}\n`.replaceAll("\n", "\r\n");
    return `mailto:${address}?subject=${encodeURIComponent(text.dataset.subject)}&body=${encodeURIComponent(body)}`;
  }
}

customElements.define("record-finder", RecordFinder);
