import type { BoardId } from "../../domain/item.ts";
import type { Source } from "../../domain/source.ts";
import type { TeamFile } from "../../domain/team-file.ts";

/** A board as its owner set it up: what a proposal needs of it beside the facts. */
export type BoardColumns = {
  board: BoardId;
  title: string;
  /** Names of the Status field's options in column order; null when the board has no such field. */
  statuses: string[] | null;
  /** The field by which its view is laid out, where it is another: GitHub keeps no history of it. */
  columnsBy: string | null;
  /** Names of its iteration fields. */
  iterationFields: string[];
};

/** What a guess rests on, strongest first. */
export type GuessBasis = "moves" | "name" | "place" | "values" | "default";

/** One decision of a proposal, and why: figures for a program, a sentence for people. */
export type Guess = {
  part: "stage" | "order" | "blocked" | "kind" | "items" | "field" | "source" | "left out";
  /** The stage, status, label, field or kind of work it is about. */
  name: string;
  basis: GuessBasis;
  sentence: string;
  figures: Record<string, number>;
};

/** A team as far as GitHub tells it, each part with its evidence. Nothing has to be accepted. */
export type Proposal = {
  /** Null when there is nothing to propose; `problem` says why. */
  teamFile: TeamFile | null;
  problem: string | null;
  guesses: Guess[];
};

/** Where a team's work is, and what is chosen already. */
export type ProposalRequest = {
  name: string;
  zone: string;
  sources: readonly Source[];
  /** Of each source that is a board. */
  boards: readonly BoardColumns[];
};
