import type { ItemId } from "../domain/item.ts";
import { OFF } from "../history/flow-table.ts";
import type { Answer } from "../metrics/answer.ts";
import {
  type DependencyGraph,
  dependencyGraph,
  type GraphNode,
} from "../metrics/dependency-graph.ts";
import { EvidenceCount } from "../metrics/evidence-shares.ts";
import { foldedGraph } from "../metrics/folded-graph.ts";
import type { Subject } from "./answer-subject.ts";
import type { DependencyMap, MapChoice, MapLink, MapPlace } from "./dependency-map-values.ts";
import { laidOut, type Placed } from "./lane-layout.ts";
import { LedgerNames } from "./ledger-names.ts";

/**
 * The dependency map of a subject: its graph, folded so that it can be read, and laid out with
 * one lane a stage, what holds up to the left of what waits.
 */
export async function dependencyMap(
  subject: Subject,
  { opened }: MapChoice,
): Promise<Answer<DependencyMap>> {
  const { table } = subject;
  const graph = dependencyGraph(table);
  const folded = foldedGraph(graph, new Set(opened));
  const names = new LedgerNames([{ id: "", subject }]);
  // Two items are no chain worth marking.
  const chain = graph.longest.length > 2 ? graph.longest : [];
  const longest = new Set(chain);
  const steps = new Set(chain.slice(1).map((to, i) => `${chain[i]} ${to}`));
  const isLongest = (a: readonly number[], b: readonly number[]) =>
    a.some((from) => b.some((to) => steps.has(`${from} ${to}`)));
  const circleOf = (members: readonly number[]) =>
    members.length === 1 ? (graph.nodes[members[0] as number]?.circle ?? null) : null;
  const stages = [OFF, ...table.stages.keys()];
  const layout = await laidOut(
    folded.folds.map(({ members }) => ({
      lane: stages.indexOf((graph.nodes[members[0] as number] as GraphNode).stage),
      size: Math.max(...members.map((member) => graph.nodes[member]?.behind ?? 0)),
    })),
    folded.links,
  );
  const places = folded.folds.map(({ key, members }, i): MapPlace => {
    const first = graph.nodes[members[0] as number] as GraphNode;
    const isOne = members.length === 1;
    return {
      key,
      ...(layout.places[i] as Placed),
      item: isOne && first.id !== null ? names.name(first.id) : null,
      row: isOne ? first.row : null,
      items: members.length,
      whose: first.row !== null ? "team" : first.id === null ? "unreadable" : "elsewhere",
      inProgress: members.every((member) => graph.nodes[member]?.inProgress),
      behind: Math.max(...members.map((member) => graph.nodes[member]?.behind ?? 0)),
      inCircle: circleOf(members) !== null,
      inLongest: isOne && longest.has(members[0] as number),
    };
  });
  const links = folded.links.map(({ from, to, edges }): MapLink => {
    const [a, b] = [folded.folds[from]?.members ?? [], folded.folds[to]?.members ?? []];
    const circle = circleOf(a);
    return {
      from,
      to,
      edges,
      inCircle: circle !== null && circle === circleOf(b),
      inLongest: isLongest(a, b),
    };
  });
  const rows = Uint32Array.from(
    graph.nodes.flatMap(({ row }) => (row === null ? [] : [row])),
  ).sort();
  const evidence = new EvidenceCount();
  for (const row of rows) evidence.add(table.startedEvidence[row]);
  return {
    definition: "dependency map",
    asOf: table.asOf,
    zone: table.clock.days.zone,
    clock: table.clock.kind,
    window: null,
    n: graph.nodes.length,
    counted: rows,
    leftOut: [],
    evidence: evidence.shares(),
    value: {
      width: layout.width,
      height: layout.height,
      lanes: layout.lanes.map(({ lane, ...box }) => ({
        name:
          lane === 0
            ? "Not on the team's board"
            : (table.stages[stages[lane] as number]?.name ?? ""),
        ...box,
      })),
      places,
      links,
      items: itemsOf(graph, names),
      waits: graph.edges.length,
      circles: graph.circles.map((members) => idsOf(graph, members).filter((id) => id !== null)),
      longest: idsOf(graph, graph.longest),
      markedOnly: markedOnly(subject, graph),
    },
  };
}

const idsOf = ({ nodes }: DependencyGraph, members: readonly number[]): (ItemId | null)[] =>
  members.map((member) => nodes[member]?.id ?? null);

function itemsOf({ nodes, edges }: DependencyGraph, names: LedgerNames): DependencyMap["items"] {
  const waitsFor = nodes.map((): (ItemId | null)[] => []);
  for (const { from, to } of edges) waitsFor[to]?.push(nodes[from]?.id ?? null);
  return nodes
    .map(({ id, row, behind, circle }, i) => ({
      item: id === null ? null : names.name(id),
      row,
      behind,
      waitsFor: waitsFor[i] ?? [],
      inCircle: circle !== null,
    }))
    .toSorted((a, b) => b.behind - a.behind || b.waitsFor.length - a.waitsFor.length);
}

function markedOnly({ table }: Subject, { nodes }: DependencyGraph): number {
  const drawn = new Set(nodes.map(({ row }) => row));
  let count = 0;
  for (let row = 0; row < table.rows; row++) {
    const last = (table.blocks.at[row + 1] as number) - 1;
    if (last < (table.blocks.at[row] as number) || table.blocks.end[last] !== Infinity) continue;
    if (!drawn.has(row)) count += 1;
  }
  return count;
}
