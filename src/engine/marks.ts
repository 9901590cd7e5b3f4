import { dayIn, parseDay } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { Mark } from "../domain/mark.ts";
import type { ChangedPart, TeamChange } from "../domain/team-changes.ts";
import { experimentsOf } from "./experiments.ts";
import { replied } from "./failures.ts";
import { iterationDays } from "./iteration-days.ts";
import { changesOf } from "./kept-teams.ts";
import type { MarkCalls } from "./marks-protocol.ts";
import { dropNote, keepNote, notesOf } from "./notes.ts";
import type { Scope } from "./scope.ts";
import type { TeamSession } from "./team-session.ts";

/** Changes that move no number: a new name, and that the team was set up. */
const unseen: readonly ChangedPart[] = ["team"];

/** The changes made at one time as one mark. */
export function changeMarks(changes: readonly TeamChange[], zone: string): Mark[] {
  const byTime = new Map<Instant, string[]>();
  for (const { at, part, words } of changes) {
    if (unseen.includes(part)) continue;
    byTime.set(at, [...(byTime.get(at) ?? []), words]);
  }
  return [...byTime].map(([at, words]) => {
    const day = dayIn(zone, at);
    return { kind: "change", day, last: day, words: words.join(" ") };
  });
}

/** What a team's charts are marked with, and the notes among it. */
export function createMarks(
  session: (team: string) => Promise<TeamSession>,
  now: () => Instant,
): MarkCalls {
  const marks = async ({ team: id, ...at }: Pick<Scope, "team" | "asOf" | "seen">) => {
    const open = await session(id);
    const { table, team, iterations } = await open.begun(at);
    const today = dayIn(team.zone, table.asOf);
    const notes = await notesOf(open.archive, id);
    const changes = await changesOf(open.archive, id);
    const found: Mark[] = [
      ...changeMarks(changes, team.zone),
      ...iterationDays(iterations).map(
        ({ title, first }): Mark => ({ kind: "iteration", day: first, last: first, words: title }),
      ),
      ...notes.map(
        ({ text, first, last }): Mark => ({
          kind: "note",
          day: parseDay(first),
          last: parseDay(last),
          words: text,
        }),
      ),
      ...(await experimentsOf(open.archive, id)).map(
        ({ name, first }): Mark => ({
          kind: "experiment",
          day: parseDay(first),
          last: parseDay(first),
          words: name,
        }),
      ),
    ];
    return found.filter(({ day }) => day <= today).toSorted((a, b) => a.day - b.day);
  };
  return {
    marks: (scope) => replied(() => marks(scope)),
    notes: (team) => replied(async () => notesOf((await session(team)).archive, team)),
    saveNote: (team, note) =>
      replied(async () => keepNote((await session(team)).archive, team, note, now())),
    deleteNote: (team, id) =>
      replied(async () => {
        await dropNote((await session(team)).archive, team, id);
        return null;
      }),
  };
}
