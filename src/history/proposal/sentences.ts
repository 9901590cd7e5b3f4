import { largest, type StatusTally } from "./status-tally.ts";

/** A name in a sentence, short enough to read whatever somebody wrote. */
export const quoted = (name: string): string => {
  const line = name.replace(/\s+/g, " ").trim();
  // By code points: half an emoji is no letter.
  const letters = Array.from(line.slice(0, 120));
  return `“${letters.length > 40 ? `${letters.slice(0, 39).join("")}…` : line}”`;
};

/** "1 item", "12 items". */
export const items = (count: number): string => (count === 1 ? "1 item" : `${count} items`);

/** "once", "12 times". */
export const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

/** Names in a row: "“a”, “b” and 3 more". */
export const listed = (names: readonly string[], most = 3): string => {
  const shown = names.slice(0, most).map(quoted);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
};

/** Where items came from and went on to, as GitHub recorded it, with its figures. */
export function movesOf(
  { movers, standing }: StatusTally,
  status: string,
): { sentence: string; figures: { came: number; went: number; standing: number } } {
  const cameFrom = new Map<string, number>();
  for (const [from, row] of movers) {
    const n = row.get(status);
    if (n !== undefined && from !== "" && from !== status) cameFrom.set(from, n);
  }
  const [source] = largest(cameFrom);
  const [target] = largest(movers.get(status)).filter(([to]) => to !== status);
  const there = standing.get(status)?.items ?? 0;
  const parts = [
    ...(source ? [`${items(source[1])} went ${quoted(source[0])} → ${quoted(status)}`] : []),
    ...(target ? [`${items(target[1])} went ${quoted(status)} → ${quoted(target[0])}`] : []),
  ];
  return {
    sentence:
      parts.length > 0
        ? `${parts.join("; ")}.`
        : there > 0
          ? `${items(there)} there now, no move recorded.`
          : "No item has been there.",
    figures: { came: source?.[1] ?? 0, went: target?.[1] ?? 0, standing: there },
  };
}
