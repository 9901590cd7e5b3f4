import fc from "fast-check";
import type { Action, World } from "../../../../mocks/github/action.ts";
import type { FaultName } from "../../../../mocks/github/http/faults.ts";
import { at } from "../../nodes.ts";
import { emptyModel, nextAction, type Seed } from "./model.ts";
import { setup, sources } from "./setup.ts";

/** How a reading is troubled. Requests and steps of the archive are counted from 0. */
export type Trouble =
  | { kind: "none" }
  /** One request is answered with a fault. */
  | { kind: "fault"; fault: FaultName; request: number }
  /** A share of the requests is: one in `every`, by chance. */
  | { kind: "share"; fault: FaultName; every: number; seed: number }
  /** From a request on the token is no longer good. */
  | { kind: "revoked"; request: number }
  /** The reading is called off while a request is under way: before GitHub has seen it, or after it has answered. */
  | { kind: "called off"; request: number; answered: boolean }
  /** The tab dies: nothing is kept from this step of the archive on. */
  | { kind: "dies"; step: number };

/**
 * It stays; it moves to another machine through a history file; the file of an earlier day is read
 * into it, or that of a colleague, who reads the same sources into an archive of their own.
 */
export type ArchiveDeed = "stays" | "moves" | "takes an old file" | "takes the colleague's file";

/** One look at GitHub. */
export type Visit = {
  at: number;
  /** Indexes into `sources`. */
  which: readonly number[];
  /** The gate is asked first, and nothing is read where it is shut. */
  gated: boolean;
  /** What becomes of the archive before the reading. */
  archive: ArchiveDeed;
  /** It is the colleague who reads. */
  elsewhere: boolean;
  trouble: Trouble;
  /** How long each answer takes: the world goes on meanwhile. */
  latencyMs: number;
};

export type Scenario = { world: World; visits: Visit[] };

const faults: readonly FaultName[] = [
  "some forbidden",
  "partly too heavy",
  "a leaf withheld",
  "bad credentials",
  "saml",
  "forbidden",
  "insufficient scopes",
  "not found",
  "token lifetime",
  "rate limit",
  "rate limit, older",
  "secondary limit",
  "secondary limit, no retry-after",
  "secondary limit in 200",
  "timeout",
  "timeout in 200",
  "bad gateway",
  "too heavy",
  "unknown field",
  "offline",
  "cut off",
];

const number = fc.nat(1023);
const seed: fc.Arbitrary<Seed> = fc.record({ what: number, a: number, b: number });
const request = fc.oneof(fc.nat(4), fc.nat(30));
const fault = fc.constantFrom(...faults);

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  fc.record({ kind: fc.constant("none" as const) }),
  fc.record({ kind: fc.constant("fault" as const), fault, request }),
  fc.record({
    kind: fc.constant("share" as const),
    fault,
    every: fc.integer({ min: 2, max: 8 }),
    seed: fc.nat(999),
  }),
  fc.record({ kind: fc.constant("revoked" as const), request }),
  fc.record({ kind: fc.constant("called off" as const), request, answered: fc.boolean() }),
  fc.record({ kind: fc.constant("dies" as const), step: request }),
);

const step = fc.record({
  deeds: fc.array(fc.record({ seed, wait: fc.nat(40) }), { maxLength: 8 }),
  visit: fc.option(
    fc.record({
      which: fc.nat(5),
      trouble,
      gated: fc.boolean(),
      archive: fc.constantFrom<ArchiveDeed>(
        "stays",
        "stays",
        "stays",
        "stays",
        "moves",
        "takes an old file",
        "takes the colleague's file",
      ),
      elsewhere: fc.nat(3).map((n) => n === 0),
      latency: fc.constantFrom(0, 0, 1, 7, 30),
      wait: fc.constantFrom(0, 5, 60, 3600),
    }),
    { freq: 3 },
  ),
});

const second = 1000;

/**
 * Any sequence of changes and readings: a beginning, and up to twelve steps in each of which
 * something is done on GitHub and perhaps the sources are read.
 */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    beginning: fc.array(seed, { maxLength: 40 }),
    steps: fc.array(step, { minLength: 1, maxLength: 12 }),
  })
  .map(({ beginning, steps }) => {
    const model = emptyModel();
    const actions: Action[] = [];
    const visits: Visit[] = [];
    let time = at(1);
    for (const one of beginning) {
      time += 5 * second;
      actions.push(...nextAction(model, one, time, true));
    }
    for (const { deeds, visit } of steps) {
      if (visit) {
        time += visit.wait * second;
        const all = sources.map((_, index) => index);
        visits.push({
          at: time,
          which: visit.which < 3 ? [visit.which] : all,
          gated: visit.gated,
          archive: visit.archive,
          elsewhere: visit.elsewhere,
          trouble: visit.trouble,
          latencyMs: visit.latency * second,
        });
      }
      for (const one of deeds) {
        time += one.wait * second;
        actions.push(...nextAction(model, one.seed, time, false));
      }
    }
    return { world: { setup, actions }, visits };
  });
