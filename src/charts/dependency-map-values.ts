/** A lane of the map. Lengths are in CSS pixels. */
export type MapLane = { name: string; y: number; height: number };

/** A box of the map, named. */
export type MapPlace = {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  name: string;
  note: string;
  /** Everything about it, for those who hear it. */
  spoken: string;
  whose: "team" | "elsewhere" | "unreadable";
  inCircle: boolean;
  inLongest: boolean;
};

/** A line of the map; places by their index, from what holds up to what waits. */
export type MapLink = {
  from: number;
  to: number;
  edges: number;
  inCircle: boolean;
  inLongest: boolean;
};
