import { useState } from "react";
import styles from "./dependency-map.module.css";
import type { MapLane, MapLink, MapPlace } from "./dependency-map-values.ts";
import { nextPlace } from "./next-place.ts";

type Props = {
  label: string;
  width: number;
  height: number;
  lanes: readonly MapLane[];
  places: readonly MapPlace[];
  links: readonly MapLink[];
  onOpen: (place: MapPlace) => void;
};

/**
 * Who waits for whom: a box a place, larger the more waits behind it, in lanes, with lines from
 * what holds up to what waits. One stop for the Tab key; arrows lead along the lines and through
 * a column, Enter opens.
 */
export function DependencyMap({ label, width, height, lanes, places, links, onOpen }: Props) {
  const [at, go] = useState<number | null>(null);
  const current = at !== null && at < places.length ? at : firstPlace(places);
  const near = new Set(
    links.flatMap(({ from, to }) => (from === current ? [to] : to === current ? [from] : [])),
  );
  return (
    <div className={styles["scroll"]}>
      <svg className={styles["map"]} width={width} height={height} role="group" aria-label={label}>
        {lanes.map((lane, i) => (
          <g key={lane.name} className={styles["lane"]} data-even={i % 2 === 0}>
            <rect x={0} y={lane.y} width="100%" height={lane.height} />
            <text x={12} y={lane.y + 17}>
              {lane.name}
            </text>
          </g>
        ))}
        {links.map((link) => (
          <path
            key={`${link.from} ${link.to}`}
            className={styles["link"]}
            d={curve(places[link.from], places[link.to])}
            data-circle={link.inCircle}
            data-longest={link.inLongest}
            data-near={link.from === current || link.to === current}
            strokeWidth={Math.min(5, 1 + Math.log2(link.edges))}
          />
        ))}
        {places.map((place, i) => (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- there is no button in a drawing
          <g
            key={place.key}
            role="button"
            className={styles["place"]}
            data-whose={place.whose}
            data-circle={place.inCircle}
            data-longest={place.inLongest}
            data-near={near.has(i)}
            data-place={i}
            tabIndex={i === current ? 0 : -1}
            aria-label={place.spoken}
            transform={`translate(${place.x} ${place.y})`}
            onClick={() => {
              go(i);
              onOpen(place);
            }}
            onFocus={() => go(i)}
            onKeyDown={(event) => {
              if (event.key === "Enter" || event.key === " ") {
                event.preventDefault();
                onOpen(place);
                return;
              }
              const next = nextPlace(event.key, i, places, links);
              if (next === null) return;
              event.preventDefault();
              go(next);
              const box = event.currentTarget.ownerSVGElement?.querySelector<SVGGElement>(
                `[data-place="${next}"]`,
              );
              box?.focus();
              box?.scrollIntoView({ block: "nearest", inline: "nearest" });
            }}
          >
            <title>{place.spoken}</title>
            <rect width={place.width} height={place.height} rx={6} />
            <text x={10} y={place.height / 2 - 3} className={styles["name"]}>
              {cut(place.name, 22)}
            </text>
            <text x={10} y={place.height / 2 + 12} className={styles["note"]}>
              {cut(place.note, 26)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Where one enters: what holds up others, in the first column, the topmost. */
const firstPlace = (places: readonly MapPlace[]): number =>
  places.reduce((first, { x, y }, i) => {
    const best = places[first];
    return best && (best.x < x || (best.x === x && best.y <= y)) ? first : i;
  }, 0);

/** As much of a text as fits into a box. */
const cut = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;

/** From the right side of what holds up to the left side of what waits; back around where it stands before. */
function curve(from: MapPlace | undefined, to: MapPlace | undefined): string {
  if (!from || !to) return "";
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  const reach = x2 > x1 ? Math.max(24, (x2 - x1) / 2) : 48;
  return `M${x1} ${y1}C${x1 + reach} ${y1} ${x2 - reach} ${y2} ${x2} ${y2}`;
}
