import { boardId, teamFile } from "../../mocks/worlds/simulated/places.ts";
import { manyEnd } from "../../mocks/worlds/simulated/simulate-many.ts";
import { parseTeam } from "../../src/domain/team.ts";
import type { Subject } from "../../src/engine/answer-subject.ts";
import { answer, questionNames } from "../../src/engine/answers.ts";
import { pastTables } from "../../src/engine/past-tables.ts";
import type { QuestionName } from "../../src/engine/protocol.ts";
import { subjectOf } from "../../src/engine/subject.ts";
import { buildFlowTable } from "../../src/history/build-flow-table.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { type Measurement, timed } from "./measurement.ts";
import { readStories } from "./stories-file.ts";

/** What the Today and the Flow view ask, both of them together. */
const todayAndFlow: QuestionName[] = [
  "cycle time",
  "lead time",
  "throughput",
  "work in progress",
  "work item age",
  "blockers",
  "blocked time",
  "arrivals and departures",
  "total work item age",
  "cumulative flow",
  "time in stage",
  "flow efficiency",
  "flow debt",
  "pace bands",
  "risk of missing the SLE",
  "Little's law",
  "momentum",
  "blocker cost",
  "blocker clusters",
];

/** Reads stored facts, builds the table and answers everything; prints what each took as JSON. */
const stored = await readStories(process.argv[2] ?? "");
const count = stored.length;
const team = parseTeam(teamFile([]));
const byId = new Map(stored.map(({ item }) => [item.id, item]));

const facts = () => ({ boards: [boardId], items: [...stored], byId, iterations: [] });
const first = subjectOf({ team, facts: facts(), asOf: manyEnd });
const items = first.facts;
/** What was asked before is no help: a subject whose tables remember nothing. */
const renewed = (): Subject => {
  const table = { ...first.table };
  return { ...first, table, tableOn: pastTables(table, { team, boards: [boardId], items }) };
};

const window = wholeHistory(first.table);
const ask = (names: readonly QuestionName[]) => (subject: Subject) => {
  for (const name of names) answer(name, subject, window);
};
ask(questionNames)(first);
const peak = process.resourceUsage().maxRSS / 1024;

const lineOf = (name: QuestionName) =>
  `metric.${name.toLowerCase().replaceAll("'", "").replaceAll(" ", "-")}`;
const measurements: Measurement[] = [
  timed("flow-table.build", count, facts, ({ boards, items }) =>
    buildFlowTable({ team, boards, items, asOf: manyEnd }),
  ),
  ...questionNames.map((name) => timed(lineOf(name), count, renewed, ask([name]))),
  timed("answers.today-and-flow", count, renewed, ask(todayAndFlow)),
  { name: "peak-memory", items: count, unit: "MB", median: peak, min: peak, max: peak },
];
console.log(JSON.stringify(measurements));
