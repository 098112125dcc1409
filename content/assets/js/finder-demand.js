/* What a finder shows where nothing fits: what to leave out, pages of other kinds, and the wish as a
   text to send to those who know the place. */

import { counted, enumeration, node } from "./finder-words.js";

const ELSEWHERE = 3;

/** Shows what pages of other kinds have all words; nothing where their index is not to be had. */
const lookElsewhere = async (finder, query, shown) => {
  if (!query) return;
  try {
    const site = await finder.siteEngine();
    const own = finder.dataset.kinds.split(" ");
    const art = site.facets.art.map(({ key }) => key).filter((key) => !own.includes(key));
    const { rows, isPartial, unknown } = await site.ask(query, { art });
    if (isPartial || unknown.length || !rows.length) return;
    const [list, way] = [shown.querySelector("ul"), shown.querySelector("p a")];
    for (const { title, address, kind, note } of await site.records(rows.slice(0, ELSEWHERE))) {
      const link = node("a", title);
      link.href = finder.dataset.base + address;
      const item = node("li");
      item.append(link, node("p", [kind, note].filter(Boolean).join(" · "), "meta"));
      list.append(item);
    }
    way.href = `${way.href}?${new URLSearchParams({ q: query })}`;
    shown.hidden = false;
  } catch {
    // The finder has said what it knows.
  }
};

/** The wish in a sentence. */
const request = ({ engine: { facets, meta } }, { what, place }, state, { one, placed }) => {
  const label = (facet) => facets[facet].filter(({ key }) => state[facet]?.has(key)).map((term) => term.label);
  const wish = [what, ...meta.wish.flatMap(label)].filter(Boolean).join(", ");
  const places = place ? place.labels.join(", ") : "";
  const words = { wish: wish || places, places };
  return (wish && places ? placed : one).replace(/{(\w+)}/g, (_, name) => words[name]);
};

const mail = (address, text) => {
  const letter = text.dataset.letter.replace("{request}", () => text.textContent);
  const body = `${letter}\n`.replaceAll("\n", "\r\n");
  return `mailto:${address}?subject=${encodeURIComponent(text.dataset.subject)}&body=${encodeURIComponent(body)}`;
};

/** No hit, or none with all words. */
export const demand = async (finder, answer, state) => {
  const { unknown, rows, what, place } = answer;
  const template = finder.querySelector("template");
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
  const facets = finder.facets.filter((facet) => state[facet].size);
  // Without its only word a question is none.
  const chosen = [...facets, ...(state.was && (facets.length || place) ? ["was"] : [])];
  const wider = await Promise.all(chosen.map((facet) => finder.ask({ ...state, [facet]: "" })));
  chosen.forEach((facet, at) => {
    const { length } = wider[at].rows;
    if (!length) return;
    const { without: label } = finder.querySelector(`[data-facet="${facet}"]`)?.dataset ?? advice.dataset;
    const button = node("button", `${label}: ${counted(length, finder.status, finder.where(wider[at]))}`, "button button--quiet");
    button.type = "button";
    button.onclick = () => finder.without(facet);
    const item = node("li");
    item.append(button);
    advice.append(item);
  });
  advice.hidden = !advice.childElementCount;
  const elsewhere = shown.querySelector("[data-elsewhere]");
  if (!rows.length) await lookElsewhere(finder, what, elsewhere);
  const isNear = chosen.some((facet, at) => facet !== "was" && wider[at].rows.length);
  if (!rows.length && (isNear || !elsewhere.hidden)) heading.textContent = heading.dataset.near;
  const { helpers } = finder.engine.meta;
  const asked = (place?.keys ?? []).flatMap((key) => helpers[key] ?? []);
  const known = [...new Map(asked.map((helper) => [helper.address, helper])).values()];
  for (const way of shown.querySelectorAll("[data-demand]")) {
    const text = way.querySelector("[data-request]");
    text.textContent = request(finder, answer, state, text.dataset);
    const list = way.querySelector("[data-helpers]");
    const links = known.map((helper) => {
      const item = node("li");
      const label = helper.email ? "{name}" : list.dataset[helper.address.includes(":") ? "website" : "profile"];
      const link = node("a", label.replace("{name}", () => helper.name));
      const address = new URL(helper.address, new URL(finder.dataset.base, document.baseURI));
      link.href = helper.email ? mail(helper.email, text) : address;
      item.append(link);
      return item;
    });
    list.prepend(...links);
  }
  return shown;
};
