import type { World } from "../../../mocks/github/action.ts";
import type { Source } from "../../../src/domain/source.ts";
import { at } from "../nodes.ts";
import { setUp } from "./twin.ts";

export type Machine = ReturnType<typeof setUp>;

/** A machine that has read the source on these days of June. */
export async function read(world: World, source: Source, ...days: number[]): Promise<Machine> {
  const machine = setUp(world, source);
  for (const each of days) await machine.sync(at(each));
  return machine;
}

/** Reads the history file of one machine into the archive of another. */
export const take = (mine: Machine, theirs: Machine) =>
  mine.archive.importHistory(theirs.archive.exportHistory());

/** The kinds of an item's facts, oldest first. */
export const kinds = async (machine: Machine, item: string) =>
  (await machine.facts(item)).map(({ kind }) => kind);
