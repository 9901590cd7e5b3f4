import type { ReactNode } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import type { Day } from "../../domain/days.ts";
import { isRefusal } from "../../metrics/answer.ts";
import { formatDate, formatNumber } from "../../ui/format.ts";
import type { Opened } from "../../url/opened.ts";
import { daysByRow, type ItemList } from "./item-list.ts";
import { withWindow } from "./opened-view.ts";

export type Listed = Exclude<Opened, { list: "item" | "findings" | "notes" }>;

type Of<Name extends Listed["list"]> = {
  opened: Extract<Listed, { list: Name }>;
  /** Shows the list, which is undefined until it is there. */
  children: (list: ItemList | undefined) => ReactNode;
};

/** The items behind a number or a mark of the page. Each list asks only what it needs. */
export function OpenedList({ opened, children: show }: Of<Listed["list"]>) {
  switch (opened.list) {
    case "finished":
    case "took":
      return <FinishedList opened={opened}>{show}</FinishedList>;
    case "delivered":
    case "week":
    case "delivered-on":
      return <DeliveredList opened={opened}>{show}</DeliveredList>;
    case "moved":
      return <MovedList opened={opened}>{show}</MovedList>;
    case "in-progress":
    case "in-progress-on":
      return <InProgressList opened={opened}>{show}</InProgressList>;
    case "blocked":
      return <BlockedList opened={opened}>{show}</BlockedList>;
    default:
      return opened satisfies never;
  }
}

const none: Pick<ItemList, "days"> & { rows: number[] } = { rows: [], days: new Map() };

/** Cycle times of the window, by row. */
function useCycleTimes() {
  const { answer, previous } = useAnswer("cycle time");
  if (!answer) return undefined;
  const { value, clock } = answer;
  const found = isRefusal(value)
    ? none
    : { rows: [...value.rows], days: daysByRow(value.rows, value.days) };
  return { ...found, clock, previous, daysTitle: "Cycle time" };
}

function FinishedList({ opened, children: show }: Of<"finished" | "took">) {
  const cycle = useCycleTimes();
  if (!cycle) return show(undefined);
  if (opened.list === "finished") {
    return show({
      ...cycle,
      title: "Finished items with a cycle time, latest first",
      rows: cycle.rows.toReversed(),
    });
  }
  const { from, to } = opened;
  const rows = cycle.rows.filter((row) => {
    const days = cycle.days.get(row) ?? 0;
    return days >= from && (to === null || days < to);
  });
  return show({ ...cycle, title: tookTitle(from, to, cycle.clock === "elapsed"), rows });
}

/** "Finished items that took 5 to 9 days": whole days on the day clocks, "5 to under 10" on the elapsed one. */
function tookTitle(from: number, to: number | null, elapsed: boolean): string {
  const least = formatNumber(from, undefined, 1);
  if (to === null) return `Finished items that took ${least} days or more`;
  if (elapsed) return `Finished items that took ${least} to under ${formatNumber(to)} days`;
  return to - from <= 1
    ? `Finished items that took ${least} ${from === 1 ? "day" : "days"}`
    : `Finished items that took ${least} to ${formatNumber(to - 1)} days`;
}

const onDays = (first: Day, last: Day): string =>
  first === last ? `on ${formatDate(first)}` : `from ${formatDate(first)} to ${formatDate(last)}`;

function DeliveredList({ opened, children: show }: Of<"delivered" | "week" | "delivered-on">) {
  const view = useTeamView();
  const cycle = useCycleTimes();
  const delivered = useAnswer(
    "throughput",
    opened.list === "delivered-on" ? withWindow(view, opened.first, opened.last) : view,
  );
  if (!cycle || !delivered.answer) return show(undefined);
  const { value } = delivered.answer;
  const all = isRefusal(value) ? none.rows : [...value.rows];
  const done = { ...cycle, previous: delivered.previous };
  if (opened.list === "delivered") {
    return show({ ...done, title: "Delivered items, latest first", rows: all.toReversed() });
  }
  if (opened.list === "delivered-on") {
    return show({ ...done, title: `Delivered ${onDays(opened.first, opened.last)}`, rows: all });
  }
  const i = isRefusal(value) ? -1 : value.mondays.indexOf(opened.monday);
  const rows = isRefusal(value) || i < 0 ? none.rows : all.slice(value.at[i], value.at[i + 1]);
  return show({ ...done, title: `Delivered in the week of ${formatDate(opened.monday)}`, rows });
}

function MovedList({ opened, children: show }: Of<"moved">) {
  const { first, last } = opened;
  const cycle = useCycleTimes();
  const moved = useAnswer("arrivals and departures", withWindow(useTeamView(), first, last));
  if (!cycle || !moved.answer) return show(undefined);
  return show({
    ...cycle,
    title: `Came into progress or left it ${onDays(first, last)}`,
    rows: [...moved.answer.counted],
    previous: moved.previous,
  });
}

function InProgressList({ opened, children: show }: Of<"in-progress" | "in-progress-on">) {
  const { answer, previous } = useAnswer("work item age");
  if (!answer) return show(undefined);
  const value = isRefusal(answer.value) ? null : answer.value;
  return show({
    title:
      opened.list === "in-progress"
        ? "Items in progress, oldest first"
        : `In progress at the end of ${formatDate(opened.day)}, oldest first`,
    rows: [...(value?.rows ?? none.rows)],
    days: value ? daysByRow(value.rows, value.ageDays) : none.days,
    daysTitle: "Age",
    clock: answer.clock,
    previous,
  });
}

function BlockedList({ children: show }: Of<"blocked">) {
  const { answer, previous } = useAnswer("blockers");
  if (!answer) return show(undefined);
  const value = isRefusal(answer.value) ? [] : answer.value;
  return show({
    title: "Blocked items, longest first",
    rows: value.map(({ row }) => row),
    days: new Map(value.map(({ row, ageDays }) => [row, ageDays])),
    daysTitle: "Blocked for",
    clock: answer.clock,
    previous,
  });
}
