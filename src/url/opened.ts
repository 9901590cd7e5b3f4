import { type Day, formatDay } from "../domain/days.ts";
import { dayOrNull, parseWindow } from "./window-text.ts";

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
  /** Delivered on these days, both in. */
  | { list: "delivered-on"; first: Day; last: Day }
  /** That came into progress or left it on these days, both in. */
  | { list: "moved"; first: Day; last: Day }
  /** In progress at the end of that day, as was known then. */
  | { list: "in-progress-on"; day: Day }
  /** Finished with a cycle time from so many days to fewer than so many; without an end: or more. */
  | { list: "took"; from: number; to: number | null }
  | { list: "item"; id: string }
  /** Notes and changes; of a day, where one was pointed at. */
  | { list: "notes"; day: Day | null };

const number = /^\d+(?:\.\d+)?$/;

function parseTook(text: string): Opened | null {
  const [from = "", to = "", more] = text.split("..");
  if (more !== undefined || !number.test(from)) return null;
  if (to === "") return text.endsWith("..") ? { list: "took", from: Number(from), to: null } : null;
  if (!number.test(to) || Number(to) <= Number(from)) return null;
  return { list: "took", from: Number(from), to: Number(to) };
}

function parseDays(kind: string, text: string): Opened | null {
  const window = parseWindow(text);
  if (window?.kind !== "between") return null;
  const { first, last } = window;
  return kind === "moved" ? { list: "moved", first, last } : { list: "delivered-on", first, last };
}

/**
 * From the text of a link: `blocked`, `week/2026-08-10`, `item/I_kwDO1`, `took/5..10`,
 * `delivered/2026-08-10..2026-08-11`, `in-progress/2026-08-10`. Null for anything else.
 */
export function parseOpened(text: string | undefined): Opened | null {
  if (text === undefined) return null;
  if (text === "notes") return { list: "notes", day: null };
  const list = plain.find((name) => name === text);
  if (list) return { list };
  const cut = text.indexOf("/");
  const [kind, rest] = [text.slice(0, cut), text.slice(cut + 1)];
  switch (kind) {
    case "item":
      return rest === "" ? null : { list: "item", id: rest };
    case "took":
      return parseTook(rest);
    case "moved":
    case "delivered":
      return parseDays(kind, rest);
    case "in-progress":
    case "notes":
    case "week": {
      const day = dayOrNull(rest);
      if (day === null) return null;
      if (kind === "notes") return { list: "notes", day };
      return kind === "week" ? { list: "week", monday: day } : { list: "in-progress-on", day };
    }
    default:
      return null;
  }
}

/** The inverse of `parseOpened`. */
export function formatOpened(opened: Opened): string {
  switch (opened.list) {
    case "item":
      return `item/${opened.id}`;
    case "week":
      return `week/${formatDay(opened.monday)}`;
    case "notes":
      return opened.day === null ? "notes" : `notes/${formatDay(opened.day)}`;
    case "in-progress-on":
      return `in-progress/${formatDay(opened.day)}`;
    case "took":
      return `took/${opened.from}..${opened.to ?? ""}`;
    case "moved":
    case "delivered-on": {
      const kind = opened.list === "moved" ? "moved" : "delivered";
      return `${kind}/${formatDay(opened.first)}..${formatDay(opened.last)}`;
    }
    default:
      return opened.list;
  }
}
