import * as v from "valibot";
import { parseDay } from "./days.ts";

/** A list of names, empty when left out. */
export const names = v.optional(v.array(v.string()), () => []);

const isDay = (text: string): boolean => {
  try {
    return parseDay(text) === parseDay(text);
  } catch {
    return false;
  }
};

/** A date as a team file writes it. */
export const day = v.pipe(v.string(), v.check(isDay, "is no date such as 2026-12-25"));
