/** Seeded dice: the same seed gives the same throws everywhere, for ever. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x5bd1e995, 0x2545f491) >>> 0;
  }

  /** A number in [0, 1), evenly spread: a Weyl sequence whose bits are mixed twice. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let bits = this.#state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)];
    if (found === undefined) throw new RangeError("nothing to pick from");
    return found;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.whole(0, i);
      const held = result[i] as T;
      result[i] = result[j] as T;
      result[j] = held;
    }
    return result;
  }

  /** Log-normal: `median`, and `spread` as the standard deviation of the logarithm. */
  skewed(median: number, spread: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return median * Math.exp(spread * radius * Math.cos(2 * Math.PI * this.next()));
  }

  /** Time to the next of events that come at random, `mean` apart on average. */
  gap(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }
}

/**
 * Cards drawn without putting them back, reshuffled when none is left: every
 * card comes up in every round, where free dice could leave a rare one out.
 */
export class Deck<Card> {
  readonly #dice: Dice;
  readonly #cards: Card[];
  #left: Card[] = [];

  /** @param counts each card and how many of it there are */
  constructor(dice: Dice, counts: readonly (readonly [Card, number])[]) {
    this.#dice = dice;
    this.#cards = counts.flatMap(([card, count]) => Array.from({ length: count }, () => card));
  }

  draw(): Card {
    if (this.#left.length === 0) this.#left = this.#dice.shuffled(this.#cards);
    return this.#left.pop() as Card;
  }
}
