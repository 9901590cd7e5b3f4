import type { Stage, StageSignal } from "../../domain/workflow.ts";
import { labelMeaning } from "./label-meaning.ts";
import { comesAndGoes, type LabelTally, type LabelUse } from "./label-tally.ts";
import type { Guess } from "./proposal.ts";
import { quoted, times } from "./sentences.ts";
import type { Subjects } from "./subjects.ts";

/** A workflow read from labels and signals, where there is no board. */
export type LabelStages = { stages: Stage[]; blocked: string[]; guesses: Guess[] };

const signal = (name: string, kind: Stage["kind"], signals: StageSignal[]): Stage => ({
  name,
  kind,
  statuses: [],
  labels: [],
  signals,
});

/**
 * Stages of a repository without a board: open, the labels that come and go, a pull
 * request, closed.
 *
 * A pull request is work from the moment it is opened; an issue once somebody has it.
 */
export function labelStages(tally: LabelTally, subjects: Subjects): LabelStages {
  const states = tally.uses.filter(comesAndGoes).flatMap((use) => {
    const meaning = labelMeaning(use.name);
    return meaning === null || meaning === "done" || meaning === "queue" ? [] : [{ use, meaning }];
  });
  const of = (...wanted: (typeof states)[number]["meaning"][]) =>
    inOrder(
      states.filter(({ meaning }) => wanted.includes(meaning)).map(({ use }) => use),
      tally,
    );
  const meaningOf = new Map(states.map(({ use, meaning }) => [use, meaning]));
  const labelled = (use: LabelUse): Stage => {
    const meaning = meaningOf.get(use);
    return {
      name: use.name,
      kind:
        meaning === "waiting" ? "waiting" : meaning === "not started" ? "not started" : "active",
      statuses: [],
      labels: [use.name],
      signals: [],
    };
  };
  const work = of("active", "waiting").map(labelled);
  const stages: Stage[] = subjects.issues
    ? [
        signal("Open", "not started", ["open"]),
        ...of("not started").map(labelled),
        signal("Assigned", "active", ["assigned"]),
        signal("Pull request", "active", ["linked pull request"]),
        ...work,
        signal("Closed", "done", ["closed"]),
      ]
    : [signal("Open", "active", ["open"]), ...work, signal("Closed", "done", ["closed"])];
  const blocked = of("blocked");
  return {
    stages,
    blocked: blocked.map(({ name }) => name),
    guesses: [
      ...states.map(({ use, meaning }) => labelGuess(use, meaning)),
      ...leftOut(tally),
      {
        part: "stage",
        name: "commitment",
        basis: "default",
        sentence: subjects.issues
          ? "Work on an issue starts when somebody is assigned to it or a pull request is linked."
          : "Work starts when a pull request is opened: nothing tells when it began before.",
        figures: {},
      },
    ],
  };
}

const labelGuess = (use: LabelUse, meaning: string): Guess => ({
  part: meaning === "blocked" ? "blocked" : "stage",
  name: use.name,
  basis: "moves",
  sentence: `${quoted(use.name)} is ${meaning === "active" ? "being worked on" : meaning}: it was put on ${times(use.put)} and taken off ${times(use.takenOpen)} while the item was open.`,
  figures: { put: use.put, taken: use.takenOpen, takenClosed: use.takenClosed, worn: use.worn },
});

/** Labels that sound like a stage and are not used like one. */
const leftOut = ({ uses }: LabelTally): Guess[] =>
  uses
    .filter((use) => use.put > 0 && !comesAndGoes(use) && labelMeaning(use.name) !== null)
    .map((use) => ({
      part: "left out",
      name: use.name,
      basis: "moves",
      sentence: `${quoted(use.name)} sounds like a stage, but is not used like one: put on ${times(use.put)}, taken off ${times(use.takenOpen)} while the item was open and ${times(use.takenClosed)} after it was closed.`,
      figures: { put: use.put, taken: use.takenOpen, takenClosed: use.takenClosed },
    }));

/** What usually comes first stands left: each label by how many of the others it precedes. */
function inOrder(uses: readonly LabelUse[], { before }: LabelTally): LabelUse[] {
  const precedes = (a: LabelUse, b: LabelUse): number =>
    before.get(a.name.toLowerCase())?.get(b.name.toLowerCase()) ?? 0;
  const wins = (use: LabelUse): number =>
    uses.reduce((sum, other) => sum + Math.sign(precedes(use, other) - precedes(other, use)), 0);
  return uses.toSorted((a, b) => wins(b) - wins(a) || b.put - a.put || (a.name < b.name ? -1 : 1));
}
