import { createContext, useContext } from "react";
import type { Day } from "../domain/days.ts";
import { type Mark, marksWithin } from "../domain/mark.ts";

type Events = { marks: readonly Mark[]; onOpen: (mark: Mark) => void };

const EventsContext = createContext<Events>({ marks: [], onOpen: () => undefined });

/** What all charts over time below are marked with, and what opens when one is chosen. */
export const EventsProvider = EventsContext.Provider;

/** How high a row of marks is, in pixels. */
export const eventRow = 20;

/** The marks of a chart in rows from the plane upwards: the calendar's, then the team's. Empty rows are left out. */
export const eventRows = (marks: readonly Mark[]): (readonly Mark[])[] =>
  [
    marks.filter(({ kind }) => kind === "iteration"),
    marks.filter(({ kind }) => kind !== "iteration"),
  ].filter(({ length }) => length > 0);

/** Room above the plane of a chart for its marks, in pixels. */
export const eventRoom = (marks: readonly Mark[]): number => eventRows(marks).length * eventRow;

const none: readonly Mark[] = [];

/** The marks of a stretch of days, both ends in; none without one. */
export function useEvents(days: { first: Day; last: Day } | undefined): readonly Mark[] {
  const { marks } = useContext(EventsContext);
  return days === undefined ? none : marksWithin(marks, days.first, days.last);
}

export const useOpenEvent = (): Events["onOpen"] => useContext(EventsContext).onOpen;
