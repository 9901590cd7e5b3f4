import { type Day, formatDay } from "../domain/days.ts";
import { dayOrNull } from "./window-text.ts";

const plain = ["finished", "delivered", "in-progress", "blocked", "findings"] as const;

/** Which list of items a link holds open beside the page. */
export type Opened =
  | { list: "finished" }
  | { list: "delivered" }
  | { list: "in-progress" }
  | { list: "blocked" }
  | { list: "findings" }
  /** Delivered in the week that begins on this Monday. */
  | { list: "week"; monday: Day }
  | { list: "item"; id: string };

/** From the text of a link: `blocked`, `week/2026-08-10`, `item/I_kwDO1`. Null for anything else. */
export function parseOpened(text: string | undefined): Opened | null {
  if (text === undefined) return null;
  const list = plain.find((name) => name === text);
  if (list) return { list };
  const cut = text.indexOf("/");
  const [kind, rest] = [text.slice(0, cut), text.slice(cut + 1)];
  if (kind === "item" && rest !== "") return { list: "item", id: rest };
  const monday = kind === "week" ? dayOrNull(rest) : null;
  return monday === null ? null : { list: "week", monday };
}

/** The inverse of `parseOpened`. */
export function formatOpened(opened: Opened): string {
  if (opened.list === "item") return `item/${opened.id}`;
  if (opened.list === "week") return `week/${formatDay(opened.monday)}`;
  return opened.list;
}
