import type { Instant } from "../../domain/instant.ts";

/** That somebody said how the work on a board goes. */
export type StatusUpdate = {
  id: string;
  at: Instant;
  status: "on track" | "at risk" | "off track" | "complete" | "inactive" | null;
  /** Login; null where GitHub does not say. */
  by: string | null;
};

/** A board as its owner set it up. */
export type BoardDescription = {
  id: string;
  title: string;
  url: string;
  /** The field that makes the columns, and its options in column order; null when the board has none. */
  status: { field: string; options: { id: string; name: string }[] } | null;
  /** The field by which a board view is laid out, where it is another: GitHub keeps no history of it. */
  columnsBy: string | null;
  iterations: { field: string; title: string; startDate: string; days: number }[];
  items: { active: number; archived: number };
  /** Names of the workflows that are switched on. */
  workflows: string[];
  /** How its people say the work goes, newest first; never their words. */
  updates: StatusUpdate[];
};
