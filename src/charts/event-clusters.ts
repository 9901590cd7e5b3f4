import type { Mark, MarkKind } from "../domain/mark.ts";

/** Marks that lie too close together to be told apart, as one place across a chart. */
export type EventCluster = {
  /** In pixels. */
  x: number;
  marks: readonly Mark[];
  /** The kind that matters most among them: its shape is drawn. */
  kind: MarkKind;
  /** As much of the words as there is room for up to the next; "" where there is none. */
  label: string;
};

/** What the team wrote says more than what it set up. */
const rank: readonly MarkKind[] = ["note", "experiment", "change", "iteration"];

/** Places closer than a finger or a pointer needs are one. */
const apart = 24;
const glyphRoom = 12;
const letter = 6.8;
const fewest = 8;

/**
 * Marks along a row above a chart: neighbours joined where they would overlap, and named as far as
 * there is room. A calendar's names are given whole or not at all; the team's words are cut.
 *
 * @param marks by day
 * @param toX   where a mark lies, in pixels; those before the left edge are drawn at it
 * @param right where the room for names ends, in pixels
 */
export function eventClusters(
  marks: readonly Mark[],
  toX: (mark: Mark) => number,
  left: number,
  right: number,
): EventCluster[] {
  const groups: { x: number; marks: Mark[] }[] = [];
  for (const mark of marks) {
    const x = Math.max(left, toX(mark));
    const last = groups.at(-1);
    if (last && x - last.x < apart) last.marks.push(mark);
    else groups.push({ x, marks: [mark] });
  }
  return groups.map(({ x, marks: together }, i) => {
    const [first] = together.toSorted((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind));
    const kind = first?.kind ?? "note";
    const more = together.length > 1 ? ` +${together.length - 1}` : "";
    const letters = ((groups[i + 1]?.x ?? right) - x - glyphRoom - 8) / letter;
    const words = (first?.words ?? "") + more;
    if (words.length <= letters) return { x, marks: together, kind, label: words };
    const kept = Math.floor(letters) - 1 - more.length;
    const label =
      kind === "iteration" || kept < fewest
        ? ""
        : `${(first?.words ?? "").slice(0, kept).trimEnd()}…${more}`;
    return { x, marks: together, kind, label };
  });
}
