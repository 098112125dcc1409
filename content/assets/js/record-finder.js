/* The finder of a list, the directory or the exchange: filters all its records in the browser, on
   top of a form that leads to the lists without it. Its data says what a record shows and which
   facets there are, the page brings the words. What editors and visitors write goes into text nodes
   only. */

const PAGE = 50;
const LETTERS_OF_A_SHORT_WORD = 3;

const number = new Intl.NumberFormat("de-DE");

/** Small letters without diacritics; umlauts as their vowels ("u"), or spelt out ("ue"). */
const fold = (text, spelt = false) => {
  let folded = text.toLowerCase().replaceAll("ß", "ss");
  if (spelt) folded = folded.replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter]);
  return folded.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
};

/** A text to search in: folded, and every word with an umlaut once more as it is spelt out. */
const haystack = (text) => {
  const spelt = text.split(/\s+/).filter((word) => /[äöü]/i.test(word)).map((word) => fold(word, true));
  return `${fold(text)} ${spelt.join(" ")}`;
};

/** Whether a word of the text begins so. */
const begins = (text, start) => {
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) return true;
  }
  return false;
};

/** A word of a query in both spellings; a short one ("KI") is sought where words begin only. */
class Needle {
  constructor(word) {
    this.spellings = [...new Set([fold(word), fold(word, true)])];
    this.isShort = word.length <= LETTERS_OF_A_SHORT_WORD;
  }

  leads(text) {
    return this.spellings.some((word) => text.startsWith(word));
  }

  begins(text) {
    return this.spellings.some((word) => text.includes(` ${word}`));
  }

  isIn(text) {
    return this.spellings.some((word) => (this.isShort ? begins(text, word) : text.includes(word)));
  }
}

const needles = (query) => query.trim().split(/\s+/).filter(Boolean).map((word) => new Needle(word));

/** All records of a list, ready to be searched. */
class Records {
  constructor(data) {
    Object.assign(this, data);
    const { rows, terms } = data;
    this.size = rows.id.length;
    this.facets = Object.keys(terms);
    this.under = {};
    for (const facet of this.facets) {
      const listed = terms[facet];
      this.under[facet] = rows[facet].map((own) => {
        const all = new Set(own);
        for (const index of own) if (listed[index].parent >= 0) all.add(listed[index].parent);
        return [...all];
      });
    }
    const words = {};
    for (const facet of this.facets) words[facet] = terms[facet].map((term) => haystack(`${term.label} ${term.words}`));
    const under = (facet, row) => this.under[facet][row].map((index) => words[facet][index]);
    const others = this.facets.filter((facet) => facet !== this.skill);
    this.titles = rows.title.map(haystack);
    this.skillLabels = terms[this.skill].map((term) => haystack(term.label));
    this.skills = rows.title.map((_, row) => under(this.skill, row).join(" "));
    this.rest = rows.summary.map((summary, row) => [
      haystack(`${summary} ${rows.words[row]}`),
      ...others.flatMap((facet) => under(facet, row)),
    ].join(" "));
  }

  /** How well a record answers the words: 0 best (its title begins so), -1 not at all. */
  rank(row, words) {
    let best = 4;
    const title = this.titles[row];
    for (const word of words) {
      if (word.leads(title)) best = Math.min(best, 0);
      else if (word.begins(title)) best = Math.min(best, 1);
      else if (word.isIn(title)) best = Math.min(best, 2);
      else if (word.isIn(this.skills[row])) best = Math.min(best, 3);
      else if (!word.isIn(this.rest[row])) return -1;
    }
    return best;
  }

  /** The rows that answer a query, best first, and how many each term would have. */
  find(state) {
    const words = needles(state.was);
    const { facets } = this;
    const chosen = facets.map((facet) => {
      const keys = this.terms[facet].flatMap((term, index) => (state[facet]?.has(term.key) ? [index] : []));
      return new Set(keys);
    });
    const counts = facets.map((facet) => new Uint32Array(this.terms[facet].length));
    const ranked = [[], [], [], [], []];
    for (let row = 0; row < this.size; row += 1) {
      const rank = words.length ? this.rank(row, words) : 4;
      if (rank < 0) continue;
      let missed = -1;
      let misses = 0;
      for (let facet = 0; facet < facets.length && misses < 2; facet += 1) {
        const wanted = chosen[facet];
        if (!wanted.size || this.under[facets[facet]][row].some((index) => wanted.has(index))) continue;
        missed = facet;
        misses += 1;
      }
      if (misses > 1) continue;
      if (misses === 0) ranked[rank].push(row);
      facets.forEach((facet, place) => {
        if (misses === 0 || missed === place) for (const index of this.under[facet][row]) counts[place][index] += 1;
      });
    }
    return { rows: ranked.flat(), counts };
  }

  /** What stands below the title of a record, a word each. */
  about(row) {
    return Object.entries(this.labels).map(([name, texts]) => {
      const value = this.rows[name][row];
      return texts.length ? texts[value] : this.terms[name][value[0]].label;
    }).filter(Boolean);
  }

  /** The labels of the competences of a record that the words name. */
  named(row, words) {
    return this.rows[this.skill][row]
      .filter((index) => words.some((word) => word.isIn(this.skillLabels[index])))
      .map((index) => this.terms[this.skill][index].label);
  }
}

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
    this.browse = document.querySelector("[data-finder-browse]");
    this.typing = false;
    if (this.results) this.upgrade();
    const load = () => this.load();
    this.form.addEventListener("focusin", load, { once: true });
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
    this.loading ??= fetch(this.dataset.src)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
      .then((data) => { this.records = new Records(data); })
      .catch(() => { this.failed = true; this.say(this.dataset.failure); });
    return this.loading;
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
    if (this.records) this.update(); else await this.show();
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
    await this.load();
    if (this.records) this.update();
  }

  update() {
    const state = this.state();
    const { rows, counts } = this.records.find(state);
    const isAsked = Boolean(state.was) || this.facets.some((facet) => state[facet].size);
    if (this.results) {
      if (this.browse) this.browse.hidden = isAsked;
      this.results.hidden = !isAsked;
      this.querySelector("[type=reset]").hidden = !isAsked;
      this.mark(counts);
      for (const told of this.querySelectorAll("[data-chosen]")) {
        const { size } = state[told.closest("[data-facet]").dataset.facet];
        told.textContent = size ? told.dataset.chosen.replace("{number}", size) : "";
      }
      if (isAsked) this.list(rows, state);
    }
    this.say(isAsked ? counted(rows.length, this.status) : this.unasked);
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
    this.records.facets.forEach((facet, place) => {
      this.records.terms[facet].forEach((term, index) => {
        this.options ??= new Map();
        const id = `${facet}/${term.key}`;
        if (!this.options.has(id)) {
          const box = this.form.querySelector(`[name="${facet}"][value="${term.key}"]`);
          this.options.set(id, box && { box, count: box.parentElement.querySelector(".count") });
        }
        const option = this.options.get(id);
        if (!option) return;
        const count = counts[place][index];
        if (option.told !== count) option.count.textContent = number.format(count);
        option.told = count;
        // A box that is disabled would lose the focus.
        option.box.disabled = count === 0 && !option.box.checked && option.box !== document.activeElement;
      });
    });
  }

  list(rows, state) {
    const words = needles(state.was);
    const shown = this.querySelector("[data-rows]");
    const list = node("ul", "", shown.dataset.rows);
    const more = this.querySelector("[data-more]");
    const add = () => {
      const first = list.childElementCount;
      list.append(...rows.slice(first, first + PAGE).map((row) => this.row(row, words)));
      more.hidden = list.childElementCount >= rows.length;
      return list.children[first];
    };
    if (rows.length) add(); else more.hidden = true;
    more.onclick = () => add().querySelector("a").focus();
    shown.replaceChildren(rows.length ? list : this.demand(state));
  }

  row(row, words) {
    const { rows, folder } = this.records;
    const item = node("li");
    const who = node("div", "", "partner-list__who");
    const title = node("h2");
    const link = node("a", rows.title[row]);
    link.href = `${this.dataset.base}${folder}${rows.id[row]}/`;
    title.append(link);
    const meta = node("p", "", "meta");
    this.records.about(row).forEach((label, place) => {
      if (place) meta.append(node("span", ", ", "visually-hidden"));
      meta.append(node("span", label, place ? "where" : ""));
    });
    who.append(title, meta);
    item.append(who, node("p", rows.summary[row]));
    const named = this.records.named(row, words);
    if (named.length) item.append(node("p", named.join(", "), "partner-list__named"));
    return item;
  }

  /** No hit: what to leave out, and the wish as a text to send to those who know the place. */
  demand(state) {
    const template = this.querySelector("template");
    const shown = template.content.cloneNode(true);
    // Without the button the text is text alone.
    import(new URL(template.dataset.copying, document.baseURI)).catch(() => {});
    const advice = shown.querySelector("[data-advice]");
    for (const facet of ["was", ...this.facets]) {
      const without = { ...state, [facet]: facet === "was" ? "" : new Set() };
      const { length } = this.records.find(without).rows;
      if (!length || !(facet === "was" ? state.was : state[facet].size)) continue;
      const { without: label } = this.querySelector(`[data-facet="${facet}"]`)?.dataset ?? advice.dataset;
      const button = node("button", `${label}: ${counted(length, this.status)}`, "button button--quiet");
      button.type = "button";
      button.onclick = () => this.without(facet);
      const item = node("li");
      item.append(button);
      advice.append(item);
    }
    advice.hidden = !advice.childElementCount;
    const helpers = [...state[this.records.place]].flatMap((place) => this.records.helpers[place] ?? []);
    const known = [...new Map(helpers.map((helper) => [helper.address, helper])).values()];
    for (const demand of shown.querySelectorAll("[data-demand]")) {
      const text = demand.querySelector("[data-request]");
      text.textContent = this.request(state, text.dataset);
      const list = demand.querySelector("[data-helpers]");
      const links = known.map((helper) => {
        const item = node("li");
        const link = node("a", helper.email ? helper.name : list.dataset.profile.replace("{name}", () => helper.name));
        link.href = helper.email ? this.mail(helper.email, text) : this.dataset.base + helper.address;
        item.append(link);
        return item;
      });
      list.prepend(...links);
    }
    return shown;
  }

  without(facet) {
    if (facet === "was") this.form.elements.was.value = "";
    else for (const box of this.form.querySelectorAll(`[name="${facet}"]`)) box.checked = false;
    this.form.elements.was.focus();
    this.changed();
  }

  /** The wish in a sentence. */
  request(state, { one, placed }) {
    const label = (facet) => this.records.terms[facet].filter((term) => state[facet]?.has(term.key)).map((term) => term.label);
    const wish = [state.was, ...this.records.wish.flatMap(label)].filter(Boolean).join(", ");
    const places = label(this.records.place).join(", ");
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
