/* What a finder asks its index: words and facets, and around a place if one is named. */

import { Places } from "./places.js";

/** The whole region, as the address has it. */
const REGION = "region";

const radiusOf = (umkreis) => (umkreis === REGION ? Infinity : Number(umkreis));
const umkreisOf = (radius) => (radius === Infinity ? REGION : String(radius || ""));

/** Questions to an index; `radii` are those that a visitor may choose, the least first. */
export class FinderQuery {
  constructor(engine, radii) {
    this.engine = engine;
    this.radii = [...radii, Infinity];
    this.places = new Places(engine.meta, engine.stopWords);
  }

  /**
   * What answers a form: rows and counts, `what` was sought, in which `place` and within how many
   * kilometres that was `asked`; the `name` of a place that was not understood and what is `near`
   * it. `fields` are the values of a form that asks the same, if this one had the place in its text.
   */
  async ask({ was, wo, umkreis, ...chosen }) {
    const plain = { what: was, place: null, asked: Infinity, name: "", near: [] };
    if (wo) {
      const { place, isMended, near } = this.places.find(wo);
      const told = { ...plain, place, name: place && !isMended ? "" : wo, near: isMended ? place.labels : near };
      return { ...told, ...await this.near(told, chosen, radiusOf(umkreis)) };
    }
    const split = this.places.split(was);
    const isPlaced = split && (split.what || split.isNear);
    const whole = isPlaced && split.isNear ? null : { ...plain, ...await this.engine.ask(was, chosen) };
    if (!isPlaced || (whole?.rows.length && !whole.isPartial)) return whole;
    const { what, place } = split;
    const told = { ...plain, what, place };
    const found = { ...told, ...await this.near(told, chosen, split.isNear ? this.around(split.distance) : 0) };
    if (whole && (!found.rows.length || found.isPartial || found.unknown.length)) return whole;
    return { ...found, fields: { was: what, wo: place.labels.join(", "), umkreis: umkreisOf(found.asked) } };
  }

  /** What is found within so many kilometres of a place; if nothing is, within more. */
  async near({ what, place }, chosen, asked) {
    if (!place) return this.engine.ask(what, chosen);
    const distances = await this.engine.distances(place, this.places);
    const radii = this.radii.filter((radius) => radius >= asked);
    return { asked, ...await this.engine.ask(what, chosen, { distances, radii }) };
  }

  /** The least radius with so many kilometres; without a number the greatest that is one. */
  around(kilometres) {
    return kilometres ? this.radii.find((radius) => radius >= kilometres) : this.radii.at(-2);
  }
}
