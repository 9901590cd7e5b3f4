import { Deck, type Dice } from "./dice.ts";

export type Entry = "plain" | "late to review" | "straight to done" | "one second";
export type Fate =
  | "none"
  | "blocked"
  | "handed over"
  | "sent back"
  | "not planned"
  | "duplicate"
  | "removed"
  | "archived";
export type Obstacle =
  | "status"
  | "label"
  | "vendor"
  | "status and label"
  | "label left on"
  | "own item"
  | "own issue"
  | "unassigned issue"
  | "upstream issue"
  | "hidden issue"
  | "reopened issue"
  | "removed dependency";
export type Ending =
  | "merge closes"
  | "close, then bot"
  | "done, then close"
  | "done only"
  | "close only"
  | "one second";
export type Aftermath = "none" | "reopened" | "back to backlog" | "removed";
/** Of something moved to Done that nobody has closed. */
export type OpenAftermath = "none" | "back to progress";

/** What happens to whom, in fixed shares: even the rarest comes up within a few months. */
export const decks = (dice: Dice) => ({
  entry: new Deck<Entry>(dice, [
    ["plain", 40],
    ["late to review", 2],
    ["straight to done", 2],
    ["one second", 2],
  ]),
  fate: new Deck<Fate>(dice, [
    ["none", 34],
    ["blocked", 17],
    ["handed over", 7],
    ["sent back", 3],
    ["not planned", 1],
    ["duplicate", 1],
    ["removed", 1],
    ["archived", 1],
  ]),
  obstacle: new Deck<Obstacle>(dice, [
    ["status", 3],
    ["label", 2],
    ["vendor", 2],
    ["status and label", 1],
    ["label left on", 1],
    ["own item", 2],
    ["own issue", 2],
    ["unassigned issue", 1],
    ["upstream issue", 2],
    ["hidden issue", 1],
    ["reopened issue", 1],
    ["removed dependency", 1],
  ]),
  ending: new Deck<Ending>(dice, [
    ["merge closes", 26],
    ["close, then bot", 6],
    ["done, then close", 4],
    ["done only", 1],
    ["close only", 2],
    ["one second", 2],
  ]),
  aftermath: new Deck<Aftermath>(dice, [
    ["none", 48],
    ["reopened", 5],
    ["back to backlog", 1],
    ["removed", 1],
  ]),
  openAftermath: new Deck<OpenAftermath>(dice, [
    ["none", 1],
    ["back to progress", 1],
  ]),
  pull: new Deck<"accepted" | "given up">(dice, [
    ["accepted", 4],
    ["given up", 1],
  ]),
  ticket: new Deck<"open" | "dealt with">(dice, [
    ["open", 21],
    ["dealt with", 1],
  ]),
});
export type Decks = ReturnType<typeof decks>;
