import type { Subject } from "../../src/engine/answer-subject.ts";
import { dependencyMap } from "../../src/engine/dependency-map.ts";
import { ledgerOf } from "../../src/engine/ledger.ts";
import { subjectOf } from "../../src/engine/subject.ts";
import { dependencyWorld } from "./dependency-world.ts";
import { type Measurement, timed } from "./measurement.ts";

const items = 5_000;
const edges = 2_000;

/**
 * How long the ledger and the map of blockers take with 5,000 items and 2,000 open dependencies
 * that make long chains. The map is what the engine does of it: graph, folding and layout.
 */
export async function blockersTimes(): Promise<Measurement[]> {
  const subject = subjectOf(dependencyWorld({ items, edges, seed: 1 }));
  // Read once with the table, for whatever asks first.
  subject.attributes();
  return [
    timed(
      "blockers.ledger",
      items,
      () => subject,
      (one) => ledgerOf([{ id: "bench", subject: one }]),
    ),
    await mapTimes(subject),
  ];
}

async function mapTimes(subject: Subject): Promise<Measurement> {
  await dependencyMap(subject, { opened: [] });
  const runs: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await dependencyMap(subject, { opened: [] });
    runs.push(performance.now() - start);
  }
  runs.sort((a, b) => a - b);
  const [min = 0, , median = 0, , max = 0] = runs;
  return { name: "blockers.map", items, unit: "ms", median, min, max };
}
