/* A hit of a finder as lists show it; what editors write goes into text nodes only. */

import { node } from "./finder-words.js";

/** The logo of a hit, else its initials, as lists have them; nothing where it has neither. */
const tileOf = ({ initials, logos }, base) => {
  if (!logos) {
    const tile = node("span", initials, "tile tile--initials");
    tile.setAttribute("aria-hidden", "true");
    return initials ? [tile] : [];
  }
  const [light, dark] = logos.map(([address, width, height], place) =>
    Object.assign(node(place ? "source" : "img"), { [place ? "srcset" : "src"]: base + address, width, height }));
  Object.assign(light, { alt: "", loading: "lazy", decoding: "async" });
  const tile = node("picture", "", dark ? "tile" : "tile tile--on-plate");
  if (dark) {
    dark.dataset.dark = "";
    dark.media = { hell: "not all", dunkel: "screen" }[document.documentElement.dataset.farbschema] ?? "(prefers-color-scheme: dark)";
    tile.append(dark);
  }
  tile.append(light);
  return [tile];
};

/** A hit in a list: how far it is `away`, and what it is known by that was asked for (`named`). */
export const row = (record, { base, named, away }) => {
  const { title, address, summary, labels } = record;
  const item = node("li");
  const who = node("div", "", "partner-list__who");
  const heading = node("h2");
  const link = node("a", title);
  link.href = base + address;
  heading.append(link);
  if (away) heading.append(" ", node("span", away, "partner-list__away"));
  const meta = node("p", "", "meta");
  labels.forEach((label, place) => {
    if (place) meta.append(node("span", ", ", "visually-hidden"));
    meta.append(node("span", label, place ? "where" : ""));
  });
  who.append(heading, meta);
  item.append(...tileOf(record, base), who, node("p", summary));
  if (named.length) item.append(node("p", named.join(", "), "partner-list__named"));
  return item;
};
