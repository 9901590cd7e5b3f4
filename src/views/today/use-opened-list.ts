import { useAnswer } from "../../data/answers.ts";
import { isRefusal } from "../../metrics/answer.ts";
import { formatDate } from "../../ui/format.ts";
import type { Opened } from "../../url/opened.ts";
import { daysByRow, type ItemList } from "../items/item-list.ts";

type Listed = Exclude<Opened, { list: "item" | "findings" }>;

const noRows = new Uint32Array();
const noDays = new Float64Array();

/** The items behind a number or a mark of the page; undefined until their answer is there. */
export function useOpenedList(opened: Listed): ItemList | undefined {
  const cycle = useAnswer("cycle time");
  const throughput = useAnswer("throughput");
  const ages = useAnswer("work item age");
  const blockers = useAnswer("blockers");
  if (!cycle.answer || !throughput.answer || !ages.answer || !blockers.answer) return undefined;

  const { clock } = ages.answer;
  const times = isRefusal(cycle.answer.value) ? null : cycle.answer.value;
  const cycleDays = daysByRow(times?.rows ?? noRows, times?.days ?? noDays);
  const delivered = isRefusal(throughput.answer.value) ? null : throughput.answer.value;
  const done = { days: cycleDays, daysTitle: "Cycle time", clock, previous: throughput.previous };

  switch (opened.list) {
    case "finished":
      return {
        ...done,
        title: "Finished items with a cycle time, latest first",
        rows: [...(times?.rows ?? noRows)].toReversed(),
        previous: cycle.previous,
      };
    case "delivered":
      return {
        ...done,
        title: "Delivered items, latest first",
        rows: [...(delivered?.rows ?? noRows)].toReversed(),
      };
    case "week": {
      const i = delivered?.mondays.indexOf(opened.monday) ?? -1;
      const rows = i < 0 ? noRows : delivered?.rows.subarray(delivered.at[i], delivered.at[i + 1]);
      return {
        ...done,
        title: `Delivered in the week of ${formatDate(opened.monday)}`,
        rows: [...(rows ?? noRows)],
      };
    }
    case "in-progress": {
      const value = isRefusal(ages.answer.value) ? null : ages.answer.value;
      return {
        title: "Items in progress, oldest first",
        rows: [...(value?.rows ?? noRows)],
        days: daysByRow(value?.rows ?? noRows, value?.ageDays ?? noDays),
        daysTitle: "Age",
        clock,
        previous: ages.previous,
      };
    }
    case "blocked": {
      const value = isRefusal(blockers.answer.value) ? [] : blockers.answer.value;
      return {
        title: "Blocked items, longest first",
        rows: value.map(({ row }) => row),
        days: new Map(value.map(({ row, ageDays }) => [row, ageDays])),
        daysTitle: "Blocked for",
        clock,
        previous: blockers.previous,
      };
    }
    default:
      return opened satisfies never;
  }
}
