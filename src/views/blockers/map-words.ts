import type { MapPlace as Drawn } from "../../charts/dependency-map-values.ts";
import type { DependencyMap, MapPlace } from "../../data/ledger.ts";
import { plural } from "../../ui/format.ts";
import { nameOf } from "./ledger-words.ts";

const unreadable = "An issue that may not be read";

const numberOf = (ref: string) => /#\d+$/.exec(ref)?.[0] ?? ref;

/** A place of the map with its words. */
export function drawnPlace(place: MapPlace, ownRepository: string | null): Drawn {
  const { item, items, whose, behind, inCircle, inLongest } = place;
  const waits =
    behind === 0
      ? "nothing waits for it"
      : `${plural(behind, "item")} ${behind === 1 ? "waits" : "wait"} for it`;
  const elsewhere =
    whose === "team" && item?.repository === ownRepository ? "" : (item?.repository ?? "");
  const folded = items > 1;
  const spoken = [
    folded ? `${plural(items, "item")} folded together` : item ? nameOf(item) : unreadable,
    folded && behind === 0
      ? "nothing waits for them"
      : folded
        ? `up to ${waits.replace("it", "one of them")}`
        : waits,
    ...(whose === "elsewhere" ? ["not on the team's board"] : []),
    ...(inCircle ? ["in a circle"] : []),
    ...(inLongest ? ["in the longest chain"] : []),
    ...(folded ? ["press Enter to unfold"] : []),
  ].join(", ");
  return {
    ...place,
    name: folded
      ? plural(items, "item")
      : item
        ? `${numberOf(item.ref)} ${item.title}`
        : unreadable,
    note: folded
      ? "folded: select to unfold"
      : elsewhere !== ""
        ? elsewhere
        : behind > 0
          ? waits
          : (item?.ref.split("#")[0] ?? "may be closed already"),
    spoken,
  };
}

/** The repository most of the map's own items live in: only others are named. */
export function usualRepository({ items }: DependencyMap): string | null {
  const counts = new Map<string, number>();
  for (const { item, row } of items)
    if (row !== null && item?.repository)
      counts.set(item.repository, (counts.get(item.repository) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** What the map says: how much hangs together, what holds up most, circles, the longest chain. */
export function mapSentence({ items, waits, circles, longest, markedOnly }: DependencyMap): string {
  const marked =
    markedOnly === 0
      ? ""
      : ` ${plural(markedOnly, "blocked item")} ${markedOnly === 1 ? "is" : "are"} not here: a mark names no issue.`;
  if (items.length === 0)
    return `Nothing in progress waits for another issue, or holds one up.${marked}`;
  const [first] = items;
  const parts = [
    `${plural(waits, "dependency", "dependencies")} between ${plural(items.length, "item")}.`,
  ];
  if (first && first.behind > 1)
    parts.push(`${first.item?.ref ?? unreadable} holds up most: ${plural(first.behind, "item")}.`);
  if (longest.length > 2) parts.push(`The longest chain is ${longest.length} long.`);
  if (circles.length > 0)
    parts.push(`${plural(circles.length, "circle")} of items that wait for each other.`);
  return `${parts.join(" ")}${marked}`;
}
