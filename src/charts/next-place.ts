import type { MapLink, MapPlace } from "./dependency-map-values.ts";

/**
 * Where an arrow key leads from a place of the map: left to what holds it up, right to what waits
 * for it (the nearest by height), up and down to the next in its column, Home and End to the first
 * and the last place. Null where the key leads nowhere.
 */
export function nextPlace(
  key: string,
  at: number,
  places: readonly Pick<MapPlace, "x" | "y">[],
  links: readonly Pick<MapLink, "from" | "to">[],
): number | null {
  const here = places[at];
  if (!here) return null;
  const away = (i: number) => Math.abs((places[i]?.y ?? 0) - here.y);
  const nearest = (indexes: number[]): number | null =>
    indexes.toSorted((a, b) => away(a) - away(b) || a - b)[0] ?? null;
  const column = (side: (y: number) => boolean) =>
    nearest(places.flatMap(({ x, y }, i) => (x === here.x && side(y) ? [i] : [])));
  switch (key) {
    case "ArrowLeft":
      return nearest(links.flatMap(({ from, to }) => (to === at ? [from] : [])));
    case "ArrowRight":
      return nearest(links.flatMap(({ from, to }) => (from === at ? [to] : [])));
    case "ArrowUp":
      return column((y) => y < here.y);
    case "ArrowDown":
      return column((y) => y > here.y);
    case "Home":
      return 0;
    case "End":
      return places.length - 1;
    default:
      return null;
  }
}
