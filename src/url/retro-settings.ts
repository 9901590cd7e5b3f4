import { type Day, formatDay } from "../domain/days.ts";
import { parseWindow } from "./window-text.ts";

type Days = { first: Day; last: Day };

/** What a retrospective looks at, and how it is shown. */
export type RetroSettings = {
  /** Null: the usual one. */
  period: Days | null;
  against: Days | "baseline" | null;
  /** The page itself, the pack for the meeting, or one question a screen, by its place. */
  show: "page" | "pack" | { question: number };
};

const between = (text: string | undefined): Days | null => {
  const found = parseWindow(text ?? "");
  return found?.kind === "between" ? { first: found.first, last: found.last } : null;
};

/**
 * From the text of a link: `2026-10-26..2026-11-08_baseline_pack`. Whatever is left out, or is
 * nothing we know, is at its default.
 */
export function parseRetroSettings(text: string | undefined): RetroSettings {
  const [period, against, show = ""] = (text ?? "").split("_");
  const question = /^\d{1,2}$/.test(show) ? Number(show) : null;
  return {
    period: between(period),
    against: against === "baseline" ? "baseline" : between(against),
    show: question !== null ? { question } : show === "pack" ? "pack" : "page",
  };
}

/** The inverse of `parseRetroSettings`; undefined where everything is at its default. */
export function formatRetroSettings({ period, against, show }: RetroSettings): string | undefined {
  const days = (span: Days | null) =>
    span === null ? "" : `${formatDay(span.first)}..${formatDay(span.last)}`;
  const parts = [
    days(period),
    against === "baseline" ? "baseline" : days(against),
    typeof show === "object" ? String(show.question) : show === "pack" ? "pack" : "",
  ];
  const text = parts.join("_").replace(/_+$/, "");
  return text === "" ? undefined : text;
}
