import { boardId, teamFile } from "../../mocks/worlds/simulated/places.ts";
import { manyEnd } from "../../mocks/worlds/simulated/simulate-many.ts";
import { parseTeam } from "../../src/domain/team.ts";
import { answer, questionNames, type Subject } from "../../src/engine/answers.ts";
import { buildFlowTable } from "../../src/history/build-flow-table.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { type Measurement, timed } from "./measurement.ts";
import { readStories } from "./stories-file.ts";

/** Reads stored facts, builds the table and answers everything; prints what each took as JSON. */
const items = readStories(process.argv[2] ?? "");
const team = parseTeam(teamFile([]));
const build = () => buildFlowTable({ team, boards: [boardId], items, asOf: manyEnd });
const subject: Subject = {
  boards: [boardId],
  team,
  table: build(),
  items: new Map(items.map(({ item }) => [item.id, item])),
};
const window = wholeHistory(subject.table);
for (const name of questionNames) answer(name, subject, window);

const peak = process.resourceUsage().maxRSS / 1024;
const count = items.length;
const measurements: Measurement[] = [
  timed("flow-table.build", count, build),
  ...questionNames.map((name) =>
    timed(`metric.${name.toLowerCase().replaceAll("'", "").replaceAll(" ", "-")}`, count, () =>
      answer(name, subject, window),
    ),
  ),
  { name: "peak-memory", items: count, unit: "MB", median: peak, min: peak, max: peak },
];
console.log(JSON.stringify(measurements));
