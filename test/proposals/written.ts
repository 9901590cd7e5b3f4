import { readFileSync } from "node:fs";
import type { TeamFile } from "../../src/domain/team-file.ts";

type Stage = {
  name: string;
  kind: string;
  statuses?: string[];
  labels?: string[];
  signals?: string[];
};
type Kind = {
  name: string;
  nature: string;
  labels?: string[];
  types?: string[];
  fields?: { field: string; values: string[] }[];
};
/** What of a team is read off GitHub: written by hand, before there was anything to propose it. */
export type Written = Pick<TeamFile, "items"> & {
  stages: Stage[];
  blocked: { statuses: string[]; labels: string[]; dependencies: boolean };
  kinds: Kind[];
  fields: { iteration: string | null; due: string | null };
};

/** The proposal written by hand for a world. */
export const written = (name: string): Written =>
  JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8")) as Written;

/**
 * Every signal of a team and what it is taken for: the kind of stage and how many stages
 * stand left of it, blocked, or a kind of work. Names of stages are a matter of taste.
 */
export function signalsOf({ stages, blocked, kinds, items, fields }: Written): Map<string, string> {
  const signals = new Map<string, string>();
  for (const stage of stages)
    for (const part of ["statuses", "labels", "signals"] as const)
      for (const name of stage[part] ?? []) signals.set(`${part} ${name}`, stage.kind);
  for (const name of blocked.statuses) signals.set(`statuses ${name}`, "blocked");
  for (const name of blocked.labels) signals.set(`labels ${name}`, "blocked");
  signals.set("dependencies", String(blocked.dependencies));
  for (const kind of kinds) {
    const meaning = `${kind.name} (${kind.nature})`;
    for (const name of kind.labels ?? []) signals.set(`labels ${name}`, meaning);
    for (const name of kind.types ?? []) signals.set(`type ${name}`, meaning);
    for (const { field, values } of kind.fields ?? [])
      for (const value of values) signals.set(`field ${field}: ${value}`, meaning);
  }
  for (const [name, value] of Object.entries({ ...items, ...fields }))
    signals.set(name, String(value));
  return signals;
}

/** The stage signals from left to right. */
const inOrder = ({ stages }: Written): string[] =>
  stages.flatMap((stage) =>
    (["statuses", "labels", "signals"] as const).flatMap((part) =>
      (stage[part] ?? []).map((name) => `${part} ${name}`),
    ),
  );

/** How many of a list must be moved to bring it into the order of another: its length less the longest run that is in order. */
function misplaced(order: readonly string[], wanted: readonly string[]): number {
  const places = order.map((name) => wanted.indexOf(name)).filter((place) => place >= 0);
  const longest: number[] = [];
  for (const [i, place] of places.entries())
    longest[i] =
      1 +
      Math.max(
        0,
        ...places.slice(0, i).map((before, j) => (before < place ? (longest[j] ?? 0) : 0)),
      );
  return places.length - Math.max(0, ...longest);
}

/** In which signals a proposal differs from the one written by hand, in words. */
export function differences(proposal: Written, byHand: Written): string[] {
  const [proposed, wanted] = [signalsOf(proposal), signalsOf(byHand)];
  const differing = [...new Set([...proposed.keys(), ...wanted.keys()])]
    .filter((signal) => proposed.get(signal) !== wanted.get(signal))
    .map(
      (signal) => `${signal}: ${proposed.get(signal) ?? "–"}, by hand ${wanted.get(signal) ?? "–"}`,
    );
  const moved = misplaced(inOrder(proposal), inOrder(byHand));
  return [...differing, ...Array.from({ length: moved }, () => "a stage in another place")];
}
