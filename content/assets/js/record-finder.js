/* The finder of a list, the directory or the exchange: filters all its records in the browser, on
   top of a form that leads to the lists without it. The engine of the search finds, the page brings
   the words. What editors and visitors write goes into text nodes only. */

import { counted, filled, node, number, summary, where } from "./finder-words.js";

const PAGE = 20;

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
    this.typing = null;
    if (this.results) this.upgrade();
    this.form.addEventListener("focusin", () => this.load().catch(() => this.fail()), { once: true });
    this.form.addEventListener("input", (event) => this.changed(event));
    this.form.addEventListener("focusout", () => { this.typing = null; });
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
    this.loading ??= Promise.all([
      import(new URL(this.dataset.engine, document.baseURI)), import("./finder-query.js"), import("./finder-row.js"),
    ]).then(async ([{ SearchEngine }, { FinderQuery }, { row }]) => {
      const engine = new SearchEngine(new URL(this.dataset.src, document.baseURI));
      await engine.load();
      this.engine = engine;
      this.row = row;
      this.query = new FinderQuery(engine, this.dataset.radii.split(" ").map(Number));
      this.querySelector("datalist").replaceChildren(...this.query.places.suggestions.map((name) => {
        const option = node("option");
        option.value = name;
        return option;
      }));
    });
    return this.loading;
  }

  fail() {
    this.failed = true;
    this.say(this.dataset.failure);
  }

  state() {
    const values = new FormData(this.form);
    const [was, wo, umkreis] = ["was", "wo", "umkreis"].map((name) => (values.get(name) ?? "").trim());
    const state = { was, wo, umkreis };
    for (const facet of this.facets) state[facet] = new Set(values.getAll(facet).filter(Boolean));
    return state;
  }

  address(state) {
    const query = new URLSearchParams();
    for (const name of ["was", "wo"]) if (state[name]) query.append(name, state[name]);
    if (state.wo && state.umkreis) query.append("umkreis", state.umkreis);
    for (const facet of this.facets) for (const key of state[facet]) query.append(facet, key);
    return `${location.pathname}${query.size ? `?${query}` : ""}`;
  }

  /** Takes the form's values from the address; whether there are any. */
  restore() {
    const query = new URLSearchParams(location.search);
    const { was, wo, umkreis } = this.form.elements;
    was.value = query.get("was") ?? "";
    this.keys = query.getAll("ort");
    wo.value = query.get("wo") ?? this.keys.join(", ");
    umkreis.value = query.get("umkreis") ?? "";
    if (umkreis.selectedIndex < 0) umkreis.value = "";
    for (const box of this.form.querySelectorAll("[type=checkbox]")) {
      box.checked = query.getAll(box.name).includes(box.value);
    }
    return Boolean(was.value || wo.value) || this.facets.some((name) => query.get(name));
  }

  async changed(event) {
    if (this.results) {
      const typed = event?.target.matches("[type=search], [list]") ? event.target : null;
      if (typed && this.typing === typed) this.note();
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
    if (this.fields) {
      for (const [name, value] of Object.entries(this.fields)) this.form.elements[name].value = value;
      history.replaceState(null, "", this.address(this.state()));
      await this.show();
    }
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
      this.spell();
      await this.update();
      this.failed = false;
    } catch {
      this.fail();
    }
  }

  /** Lists link to places by their keys: the form has their names. */
  spell() {
    if (!this.keys?.length) return;
    const { wo } = this.form.elements;
    if (wo.value === this.keys.join(", ")) wo.value = this.query.places.find(wo.value).place?.labels.join(", ") ?? wo.value;
    this.keys = [];
  }

  ask(state) {
    return this.query.ask(state);
  }

  /** Where an answer was found, in words; empty for one from anywhere. */
  where({ place, radius }) {
    return place ? where(place, radius, this.status) : "";
  }

  /** Shows what the form asks for, all at once; not if it asks for something else by then. */
  async update() {
    const turn = this.turn = Symbol();
    const state = this.state();
    const answer = await this.ask(state);
    const isAsked = Boolean(state.was || state.wo) || this.facets.some((facet) => state[facet].size);
    const isShown = this.results && isAsked;
    const list = isShown && answer.rows.length ? await this.list(answer) : "";
    const demand = isShown && (this.isInPart(answer) || !answer.rows.length) ? await this.demand(answer, state) : "";
    if (turn !== this.turn) return;
    this.fields = answer.fields;
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
    this.say(isAsked ? this.found(answer) : this.unasked);
  }

  /** Whether hits have only some of the words. */
  isInPart({ isPartial, unknown }) {
    return isPartial || unknown.length > 0;
  }

  /** The number of hits, where, and for which words if they were not found as they are. */
  found(answer) {
    const { rows, what } = answer;
    const count = counted(rows.length, this.status, this.where(answer));
    const found = this.isInPart(answer) && rows.length ? filled(this.status.dataset.partial, { found: count }) : count;
    return summary({ ...answer, query: what }, found, this.status);
  }

  async demand(answer, state) {
    const { demand } = await import("./finder-demand.js");
    return demand(this, answer, state);
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
    return records.map((record, place) => this.row(record, {
      base: this.dataset.base, named: this.engine.named(rows[place], answer), away: this.away(answer, rows[place]),
    }));
  }

  /** How far a row is from the place that was asked for, in words; empty if it is there. */
  away({ distances }, row) {
    const kilometres = distances?.[row] ?? Infinity;
    return kilometres && kilometres < Infinity ? filled(this.rows.dataset.away, { km: number.format(kilometres) }) : "";
  }

  /** The search over all pages, for what no record has. */
  async siteEngine() {
    const { SearchEngine } = await import(new URL(this.dataset.engine, document.baseURI));
    this.site ??= new SearchEngine(new URL(this.dataset.site, document.baseURI));
    await this.site.load();
    return this.site;
  }

  without(facet) {
    if (facet === "was") this.form.elements.was.value = "";
    else for (const box of this.form.querySelectorAll(`[name="${facet}"]`)) box.checked = false;
    this.form.elements.was.focus();
    this.changed();
  }
}

customElements.define("record-finder", RecordFinder);
