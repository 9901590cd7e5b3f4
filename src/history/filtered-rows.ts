import type { Filter } from "../domain/filter.ts";
import type { Attributes } from "./attributes.ts";
import { entriesOfRows, listsOfRows, rowsOf, textsOfRows } from "./row-columns.ts";
import type { TextColumn, TextLists } from "./text-columns.ts";

/** Whether a filter lets everything through. */
export const asksNothing = (filter: Filter): boolean =>
  !filter.unassigned &&
  Object.values(filter).every((wanted) => !Array.isArray(wanted) || wanted.length === 0);

/**
 * The rows that a filter lets through, ascending: those which, for each of its lists that
 * names anything, have one of the values named ("" is none).
 */
export function filteredRows(attributes: Attributes, filter: Filter): Uint32Array {
  const isIn = attributes.unassigned.map((unassigned) => (filter.unassigned ? unassigned : 1));
  const one: [readonly string[], TextColumn][] = [
    [filter.kinds, attributes.kind],
    [filter.types, attributes.type],
    [filter.repositories, attributes.repository],
    [filter.milestones, attributes.milestone],
    [filter.iterations, attributes.iteration],
    [filter.parents, attributes.parent],
  ];
  for (const [wanted, { names, codes }] of one) {
    if (wanted.length === 0) continue;
    const isWanted = marksOf(names, wanted);
    for (let row = 0; row < isIn.length; row++)
      if (isWanted[codes[row] as number] === 0) isIn[row] = 0;
  }
  if (filter.labels.length > 0) keepLabelled(isIn, attributes.labels, filter.labels);
  const rows = new Uint32Array(isIn.length);
  let count = 0;
  for (let row = 0; row < isIn.length; row++) if (isIn[row] === 1) rows[count++] = row;
  return rows.slice(0, count);
}

const marksOf = (names: readonly string[], wanted: readonly string[]): Uint8Array =>
  Uint8Array.from(names, (name) => (wanted.includes(name) ? 1 : 0));

function keepLabelled(isIn: Uint8Array, labels: TextLists, wanted: readonly string[]): void {
  const { names, at, codes } = labels;
  const isWanted = marksOf(names, wanted);
  for (let row = 0; row < isIn.length; row++) {
    const end = at[row + 1] as number;
    let i = at[row] as number;
    if (i === end && isWanted[0] === 1) continue;
    while (i < end && isWanted[codes[i] as number] === 0) i++;
    if (i === end) isIn[row] = 0;
  }
}

/** The attributes of some rows. */
export function attributesOfRows(attributes: Attributes, rows: Uint32Array): Attributes {
  const { iterations } = attributes;
  const { at, from } = entriesOfRows(iterations.at, rows);
  const texts = (column: TextColumn) => textsOfRows(column, rows);
  return {
    kind: texts(attributes.kind),
    type: texts(attributes.type),
    repository: texts(attributes.repository),
    milestone: texts(attributes.milestone),
    parent: texts(attributes.parent),
    labels: listsOfRows(attributes.labels, rows),
    iteration: texts(attributes.iteration),
    iterations: {
      names: iterations.names,
      at,
      since: rowsOf(iterations.since, from),
      notBefore: rowsOf(iterations.notBefore, from),
      evidence: rowsOf(iterations.evidence, from),
      codes: rowsOf(iterations.codes, from),
    },
    dueOn: rowsOf(attributes.dueOn, rows),
    number: rowsOf(attributes.number, rows),
    isPull: rowsOf(attributes.isPull, rows),
    unassigned: rowsOf(attributes.unassigned, rows),
    lastHumanAt: rowsOf(attributes.lastHumanAt, rows),
    lastHumanAct: texts(attributes.lastHumanAct),
    pulls: listsOfRows(attributes.pulls, rows),
    reviewAskedAt: rowsOf(attributes.reviewAskedAt, rows),
    reviewers: listsOfRows(attributes.reviewers, rows),
  };
}
