import { Deck, type Dice } from "./dice.ts";
import {
  areas,
  blockerTitles,
  choices,
  draftTitles,
  goalPatterns,
  incidentPatterns,
  initiativePatterns,
  supportPatterns,
  upstreamPatterns,
} from "./words.ts";

const once = <T>(cards: readonly T[]) => cards.map((card) => [card, 1] as const);

/** Titles that read like a product team's work, no two alike. */
export class Titles {
  readonly #dice: Dice;
  readonly #taken = new Set<string>();
  readonly #decks: Record<string, Deck<string>>;

  constructor(dice: Dice) {
    this.#dice = dice;
    const deck = (cards: readonly string[]) => new Deck(dice, once(cards));
    this.#decks = {
      area: deck(Object.keys(areas)),
      initiative: deck(initiativePatterns),
      goal: deck(goalPatterns),
      support: deck(supportPatterns),
      incident: deck(incidentPatterns),
      upstream: deck(upstreamPatterns),
      draft: deck(draftTitles),
      own: deck(blockerTitles.own),
      "upstream blocker": deck(blockerTitles.upstream),
      hidden: deck(blockerTitles.hidden),
    };
  }

  /** A new area for an initiative, so that its parts are about one thing. */
  area(): string {
    return this.#draw("area");
  }

  initiative(area: string): string {
    return this.#distinct(() => this.#fill(this.#draw("initiative"), area));
  }

  of(kind: "goal" | "support" | "incident" | "upstream", area: string): string {
    return this.#distinct(() => this.#fill(this.#draw(kind), area));
  }

  draft(): string {
    return this.#distinct(() => this.#draw("draft"));
  }

  blocker(place: "own" | "upstream blocker" | "hidden"): string {
    return this.#distinct(() => this.#draw(place));
  }

  #draw(name: string): string {
    return this.#decks[name]?.draw() ?? name;
  }

  #fill(pattern: string, area: string): string {
    const { things, screens } = areas[area] ?? { things: [], screens: [] };
    const filled = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (name === "area") return area;
      if (name === "thing") return this.#dice.pick(things);
      if (name === "screen") return this.#dice.pick(screens);
      return this.#dice.pick(choices[name] ?? [name]);
    });
    const isName = filled.startsWith("tidekit");
    return isName ? filled : filled.charAt(0).toUpperCase() + filled.slice(1);
  }

  /** Tries a few times for a title not yet used, then counts: "… (2)". */
  #distinct(make: () => string): string {
    let title = make();
    for (let tries = 0; tries < 12 && this.#taken.has(title); tries++) title = make();
    const base = title;
    for (let part = 2; this.#taken.has(title); part++) title = `${base} (${part})`;
    this.#taken.add(title);
    return title;
  }
}
