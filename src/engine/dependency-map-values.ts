import type { ItemId } from "../domain/item.ts";
import type { LedgerItem } from "./ledger-item.ts";

/** How the map is drawn. */
export type MapChoice = {
  /** Keys of folds that are shown item by item. */
  opened: string[];
};

/** Something at a place of the map; lengths are in CSS pixels. */
export type MapPlace = {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The item; null for several folded together and for an issue that may not be read. */
  item: LedgerItem | null;
  /** Its row in the table of the scope; null where it is none of the team's items. */
  row: number | null;
  /** How many items stand here; more than 1: folded, and the key unfolds them. */
  items: number;
  /** `elsewhere`: no item of the team's. */
  whose: "team" | "elsewhere" | "unreadable";
  inProgress: boolean;
  /** Items that wait for it, directly or through others; of a fold, the most of any in it. */
  behind: number;
  inCircle: boolean;
  inLongest: boolean;
};

/** A lane of the map from top to bottom: a stage, or what is none of the team's. */
export type MapLane = { name: string; y: number; height: number };

/** A line from what holds up to what waits; places by their index. */
export type MapLink = {
  from: number;
  to: number;
  /** How many waits it stands for. */
  edges: number;
  inCircle: boolean;
  inLongest: boolean;
};

/** One line of the list beside the map. */
export type MapItem = {
  item: LedgerItem | null;
  row: number | null;
  behind: number;
  waitsFor: (ItemId | null)[];
  inCircle: boolean;
};

/** The dependency graph around the work in progress, ready to be drawn; and the same as a list. */
export type DependencyMap = {
  width: number;
  height: number;
  lanes: MapLane[];
  places: MapPlace[];
  links: MapLink[];
  /** Items by how much waits behind them, most first. */
  items: MapItem[];
  waits: number;
  circles: ItemId[][];
  /** What holds up all the others first. */
  longest: (ItemId | null)[];
  /** Items in progress that are blocked by a mark alone: they are on no map. */
  markedOnly: number;
};
