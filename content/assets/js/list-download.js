/* Takes the list of a finder along: as a table or as business cards, on paper, by its address.
   Rows are those of the published files, as they stand there, in the order of the list. */

import { filled, node, number } from "./finder-words.js";

/** A directory of no more profiles is loaded as a whole as soon as it has a list. */
const SOON_LOADED = 500;

/** What a profile is called in its address. */
const key = (address) => address.split("/").at(-2);

/** The rows of a CSV file, each with its end; line breaks in quotes end none. */
const tableRows = (text) => {
  const rows = [];
  let row = "";
  let isQuoted = false;
  for (const line of text.match(/[^\n]*\n/g) ?? []) {
    row += line;
    if (line.split("\"").length % 2 === 0) isQuoted = !isQuoted;
    if (isQuoted) continue;
    rows.push(row);
    row = "";
  }
  return rows;
};

const cells = (row) => [...row.matchAll(/(?:"((?:[^"]+|"")*)"|([^;\r\n]*))(?:;|\r\n)/g)]
  .map(([, quoted, bare]) => quoted?.replaceAll("\"\"", "\"") ?? bare);

/** A cell without the apostrophe that keeps it from being a formula. */
const told = (cell) => cell.replace(/^'(?='*[=+\-@\t\r])/, "");

const READERS = {
  csv: {
    type: "text/csv",
    read(text) {
      const [head, ...rows] = tableRows(text);
      // The page of the profile stands in the last column.
      return { head, rows: new Map(rows.map((row) => [key(cells(row).at(-1)), row])) };
    },
  },
  vcf: {
    type: "text/vcard",
    read(text) {
      const cards = text.match(/^BEGIN:VCARD\r\n[^]*?^END:VCARD\r\n/gm) ?? [];
      const uid = (card) => card.replaceAll("\r\n ", "").match(/^UID:(.*)$/m)[1];
      return { head: "", rows: new Map(cards.map((card) => [key(uid(card)), card])) };
    },
  },
};

const suffix = (address) => address.split(".").at(-1);

/** Words as a part of the name of a file. */
const slug = (words) => words.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss")
  .normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-|-$/g, "");

class ListDownload extends HTMLElement {
  connectedCallback() {
    this.finder = this.closest("record-finder");
    this.status = this.querySelector(":scope > [role=status]");
    this.address = this.querySelector("[data-address]");
    this.paper = this.querySelector("[data-paper]");
    this.printing = this.querySelector("[data-print]");
    this.files = new Map();
    const { copying } = this.finder.querySelector("template").dataset;
    this.querySelector("details").addEventListener("toggle", () => {
      // Without the button the address is text alone.
      import(new URL(copying, document.baseURI)).catch(() => {});
    }, { once: true });
    for (const button of this.querySelectorAll("[data-src]")) {
      button.addEventListener("click", () => this.attempt(() => this.save(button.dataset.src)));
    }
    this.printing.addEventListener("click", () => this.attempt(() => this.print()));
    this.finder.addEventListener("answer", () => this.update());
    addEventListener("beforeprint", () => this.complete());
    this.update();
  }

  update() {
    const { answer, engine } = this.finder;
    this.status.textContent = "";
    this.address.textContent = new URL(this.finder.address(this.finder.state()), location);
    clearTimeout(this.waiting);
    // The menu of the browser cannot wait for what it prints.
    if (engine.index.size <= SOON_LOADED && !this.hidden) this.waiting = setTimeout(() => this.prepare(answer).catch(() => {}), 500);
  }

  /** What the form asks for: what is typed, and the labels of what is chosen, by the facets. */
  words() {
    const words = new Map();
    for (const control of this.finder.form.elements) {
      const chosen = this.chosen(control);
      const title = control.closest("fieldset")?.querySelector("legend").textContent ?? "";
      if (chosen) words.set(title, [...(words.get(title) ?? []), chosen]);
    }
    return words;
  }

  chosen(control) {
    const place = this.finder.form.elements.wo;
    // Without a place there is nothing around it.
    if (control.matches("select") && place && !place.value.trim()) return "";
    if (control.matches("select")) return control.value && control.selectedOptions[0].textContent.trim();
    if (control.type !== "checkbox") return control.value?.trim();
    return control.checked && control.parentElement.querySelector("span:not(.count)").textContent;
  }

  async attempt(task) {
    this.status.textContent = this.dataset.loading;
    try {
      this.status.textContent = await task();
    } catch {
      this.status.textContent = this.dataset.failure;
    }
  }

  /** A published file: what stands above its rows, and these by the names of their profiles. */
  file(address) {
    if (!this.files.has(address)) {
      this.files.set(address, this.fetchFile(address).catch((error) => {
        this.files.delete(address);
        throw error;
      }));
    }
    return this.files.get(address);
  }

  async fetchFile(address) {
    const answer = await fetch(new URL(address, document.baseURI), { cache: "no-cache" });
    if (!answer.ok) throw new Error(answer.statusText);
    // The byte order mark is part of the file.
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
    return READERS[suffix(address)].read(text);
  }

  /** Saves what a published file has of the list; returns what to say of it. */
  async save(address) {
    const { answer, engine } = this.finder;
    const words = slug([...this.words().values()].flat().join(" "));
    const name = `${[slug(this.dataset.name), words].filter(Boolean).join("-")}.${suffix(address)}`;
    const [records, { head, rows }] = await Promise.all([engine.records(answer.rows), this.file(address)]);
    const found = records.map((record) => rows.get(key(record.address)));
    if (found.includes(undefined)) {
      this.files.delete(address);
      throw new Error(`${address} is of another day`);
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([head, ...found], { type: READERS[suffix(address)].type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    const said = found.length === 1 ? this.dataset.one : this.dataset.many;
    return filled(said, { number: number.format(found.length), name });
  }

  /** Makes the rows of a list that do not show yet. */
  async prepare(answer) {
    const first = this.finder.rows.firstElementChild.childElementCount;
    this.rest = { answer, first, items: await this.finder.items(answer, first, Infinity) };
  }

  /** Loads how the profiles of the table are reached: of each way the first column that has one. */
  async reach() {
    const { table, contact } = this.printing.dataset;
    if (!table || this.contacts) return;
    const { head, rows } = await this.file(table);
    const titles = cells(head);
    const ways = contact.split(";").map((columns) => columns.split("|").map((title) => titles.indexOf(title)));
    this.contacts = new Map([...rows].map(([name, row]) => {
      const all = cells(row).map(told);
      const found = ways.map((columns) => columns.map((place) => all[place]).find(Boolean));
      return [name, found.filter(Boolean).map((way) => way.replace(/^https:\/\/|\/$/g, ""))];
    }));
  }

  async print() {
    const { answer } = this.finder;
    await Promise.all([this.prepare(answer), this.reach()]);
    this.status.textContent = "";
    if (answer === this.finder.answer) {
      this.complete();
      print();
    }
    return "";
  }

  /** Completes the list for paper: all rows, how each is reached, what was asked for and where. */
  complete() {
    const { answer, rows, more, line } = this.finder;
    const [list] = rows.children;
    if (!list) return;
    if (this.rest?.answer === answer) {
      list.append(...this.rest.items.slice(list.childElementCount - this.rest.first));
      more.hidden = true;
    }
    for (const item of this.contacts ? list.querySelectorAll("li:not(:has(.partner-list__contact))") : []) {
      const ways = this.contacts.get(key(item.querySelector("a").getAttribute("href"))) ?? [];
      const contact = node("p", "", "partner-list__contact");
      contact.append(...ways.map((way) => node("span", way)));
      item.append(contact);
    }
    const words = [...this.words()].map(([title, chosen]) => [title, chosen.join(", ")].filter(Boolean).join(": "));
    const count = list.childElementCount;
    const cut = count < answer.rows.length ? filled(this.paper.dataset.cut, { number: count }) : "";
    const texts = [words.join(" · "), [line, cut].filter(Boolean).join(". "), decodeURI(this.address.textContent)];
    this.paper.replaceChildren(...texts.map((text) => node("p", text)));
  }
}

customElements.define("list-download", ListDownload);
