import type { Instant } from "../../../src/domain/instant.ts";
import { Agenda } from "./agenda.ts";
import { type Decks, decks, type Obstacle } from "./decks.ts";
import { Dice } from "./dice.ts";
import { Ledger } from "./ledger.ts";
import type { Person } from "./people.ts";
import { commitment, done } from "./places.ts";
import type { Thing } from "./thing.ts";
import { Titles } from "./titles.ts";
import type { WorkKind } from "./truth.ts";

/** A piece of the team's work, with what it will take. */
export type Work = {
  thing: Thing;
  kind: WorkKind;
  /** Undisturbed working hours it still takes. */
  effortHours: number;
  /** Sent back or reopened: nothing out of the ordinary happens to it again. */
  isSecondTry: boolean;
};

/** Everything the people of the simulation share. */
export class Office {
  readonly agenda: Agenda;
  readonly dice: Dice;
  readonly ledger: Ledger;
  readonly titles: Titles;
  readonly people: Person[];
  readonly end: Instant;
  /** When the WIP limit came. */
  readonly limitAt: Instant;
  readonly size: number;
  /** Not started yet, by where a person would look for it. */
  readonly backlog: Work[] = [];
  readonly upNext: Work[] = [];
  readonly tickets: Work[] = [];
  readonly alarms: Work[] = [];
  /** Begun and not finished. */
  readonly underWay = new Set<Work>();
  readonly finished: Thing[] = [];
  /** What still stands in the way of somebody at the end. */
  readonly lingering: Obstacle[];
  readonly decks: Decks;

  constructor(setting: {
    seed: number;
    start: Instant;
    end: Instant;
    limitAt: Instant;
    silentMoves: number;
    size: number;
    people: Person[];
    dice: Dice;
  }) {
    const { dice, seed, silentMoves } = setting;
    // Its own dice, so that the share of silent moves changes nothing else in the world.
    const silence = new Dice(seed + 0x51e7);
    this.dice = dice;
    this.agenda = new Agenda(setting.start);
    this.ledger = new Ledger(
      () => this.agenda.now,
      () => silence.chance(silentMoves),
    );
    this.titles = new Titles(dice);
    this.people = setting.people;
    this.end = setting.end;
    this.limitAt = setting.limitAt;
    this.size = setting.size;
    this.lingering = ["hidden issue", "vendor", "upstream issue", "unassigned issue"];
    this.decks = decks(dice);
  }

  get now(): Instant {
    return this.agenda.now;
  }

  get isLimited(): boolean {
    return this.now >= this.limitAt;
  }

  /** The policy of the last third: at most one item in progress for each person, whatever its column. */
  get hasRoom(): boolean {
    if (!this.isLimited) return true;
    return this.wip < this.people.length;
  }

  get wip(): number {
    let count = 0;
    for (const { thing } of this.underWay) {
      const { position } = thing.life;
      if (position >= commitment && position < done) count++;
    }
    return count;
  }

  /** Somebody else of the team, at work if anybody is. */
  colleagueOf(person: Person): Person {
    const others = this.people.filter((other) => other !== person);
    const present = others.filter(({ hours }) => hours.has(this.now));
    return this.dice.pick(present.length > 0 ? present : others);
  }

  anybody(): Person {
    const present = this.people.filter(({ hours }) => hours.has(this.now));
    return this.dice.pick(present.length > 0 ? present : this.people);
  }
}
