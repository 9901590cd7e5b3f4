import { expect, it } from "vitest";
import { openAges } from "../../src/metrics/open-ages.ts";
import { workItemAges } from "../../src/metrics/work-item-age.ts";
import { closed, type Line, moved, onBoard, story, tableOf } from "../stories.ts";
import { valueOf } from "./value-of.ts";

it("items in progress come oldest first by their start, of one moment by row; kept with the table", () => {
  const begun = (id: string, when: string, ...more: Line[]) =>
    story(id, [...onBoard("2026-06-01"), [when, moved("Doing", "Backlog")], ...more]);
  const table = tableOf(
    [
      begun("I1", "2026-06-08T15:00"),
      begun("I2", "2026-06-08T09:00"),
      begun("I3", "2026-06-04"),
      begun("I4", "2026-06-03", ["2026-06-05", closed]),
      story("I5", onBoard("2026-06-01")),
      begun("I6", "2026-06-08T09:00"),
    ],
    "2026-06-10",
  );
  const ages = openAges(table);
  // The 4th to the 10th is 7 days, the 8th to the 10th 3.
  expect([...ages.rows]).toEqual([2, 1, 5, 0]);
  expect([...ages.ageDays]).toEqual([7, 3, 3, 3]);
  expect(openAges(table)).toBe(ages);
  expect(openAges({ ...table })).not.toBe(ages);
  // An answer may be handed over to another thread, what is kept may not.
  const answer = valueOf(workItemAges(table));
  expect(answer.rows).toEqual(ages.rows);
  expect(answer.rows).not.toBe(ages.rows);
  expect(answer.ageDays).toEqual(ages.ageDays);
  expect(answer.ageDays).not.toBe(ages.ageDays);
});
