import fc from "fast-check";
import { formatInstant } from "../../src/domain/instant.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import {
  added,
  archived,
  closed,
  created,
  type Line,
  labelled,
  moved,
  notPlanned,
  removed,
  reopened,
  story,
  unarchived,
  unlabelled,
} from "../stories.ts";

const contents = [
  moved("Backlog"),
  moved("Doing"),
  moved("Review"),
  moved("Done"),
  moved("Blocked"),
  closed,
  notPlanned,
  reopened,
  added,
  removed,
  archived,
  unarchived,
  labelled("blocked"),
  unlabelled("blocked"),
];
const start = Date.UTC(2026, 2, 1);
const hourMs = 3_600_000;

/** Stories of items on the board in which anything may happen at any hour of 60 days from 1 March 2026. */
export const anyStories: fc.Arbitrary<ItemFacts[]> = fc
  .array(fc.array(fc.tuple(fc.nat(60 * 24 - 1), fc.constantFrom(...contents)), { maxLength: 9 }), {
    maxLength: 6,
  })
  .map((lives) =>
    lives.map((life, i) => {
      const hours = life.toSorted(([a], [b]) => a - b);
      const when = (hour: number) => formatInstant(start + hour * hourMs).slice(0, 16);
      const first = when(hours[0]?.[0] ?? 0);
      return story(`I${i}`, [
        [first, created],
        [first, added],
        [first, moved("Backlog", "")],
        ...hours.map(([hour, content]): Line => [when(hour), content]),
      ]);
    }),
  );
/** The last hour of those 60 days, after every fact. */
export const afterAll = "2026-04-29T23:30";
