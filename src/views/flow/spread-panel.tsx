import { useAnswer } from "../../data/answers.ts";
import type { ClockKind } from "../../domain/team.ts";
import { histogram } from "../../metrics/histogram.ts";
import type { CycleTimes } from "../../metrics/values.ts";
import { clockUnit, formatDurationShort } from "../../ui/duration.ts";
import { formatNumber, plural } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import { spreadSentence } from "./sentences.ts";
import { titles } from "./titles.ts";

const Distribution = lazyChart(
  async () => (await import("../../charts/distribution-chart.tsx")).DistributionChart,
);

type Step = { from: number; to: number | null; count: number };

/** The steps of cycle times: from so many days to fewer than so many; the last may be open. */
function stepsOf({ days, percentiles }: CycleTimes): Step[] {
  const p95 = percentiles.find(({ p }) => p === 95)?.days ?? 1;
  const { width, counts, over } = histogram(days, p95);
  const steps = Array.from(
    counts,
    (count, i): Step => ({
      from: i * width,
      to: (i + 1) * width,
      count,
    }),
  );
  return over === 0 ? steps : [...steps, { from: counts.length * width, to: null, count: over }];
}

/** "5 days", "5 to 9 days", "5 to under 10 days" on the elapsed clock, "40 days or more". */
function stepWords({ from, to }: Step, clock: ClockKind): string {
  const unit = clockUnit[clock];
  if (to === null) return `${formatNumber(from)} ${unit} or more`;
  if (clock === "elapsed") return `${formatNumber(from)} to under ${formatNumber(to)} ${unit}`;
  if (to - from > 1) return `${formatNumber(from)} to ${formatNumber(to - 1)} ${unit}`;
  return `${formatNumber(from)} ${from === 1 ? unit.replace(/s$/, "") : unit}`;
}

/** How many items took how long. */
export function SpreadPanel() {
  const { open } = useChangeView();
  return (
    <AnswerPanel
      title={titles.spread}
      height={300}
      answered={useAnswer("cycle time")}
      sentence={(times, { clock }) => spreadSentence(times, clock)}
      table={(times, { clock }) => ({
        caption: "Finished items by how long they took",
        columns: [
          { title: "Cycle time", short: true },
          { title: "Items", numeric: true },
        ],
        rows: stepsOf(times).map((step) => [stepWords(step, clock), step.count]),
      })}
      mend="No percentile can be told from so few items. A longer window may hold more."
    >
      {(times, { clock }) => {
        const steps = stepsOf(times);
        const width = (steps[0]?.to ?? 1) - (steps[0]?.from ?? 0);
        const end = (steps.at(-1)?.from ?? 0) + width;
        const every = Math.max(1, Math.ceil(steps.length / 10));
        return (
          <Distribution
            label="Finished items by how long they took."
            x={{
              domain: [0, end],
              ticks: steps
                .filter((_, i) => i % every === 0)
                .map(({ from }) => from + (width === 1 ? 0.5 : 0)),
              format: (value) => formatNumber(Math.floor(value)),
              title: clockUnit[clock],
            }}
            steps={steps.map((step) => ({
              from: step.from,
              to: step.to ?? step.from + width,
              count: step.count,
              title: `${plural(step.count, "item")} took ${stepWords(step, clock)}`,
              lines: [],
              onSelect: () => open({ list: "took", from: step.from, to: step.to }),
            }))}
            places={times.percentiles
              .filter(({ days }) => days < end)
              .map(({ p, days }) => ({
                at: days + (width === 1 && clock !== "elapsed" ? 0.5 : 0),
                label: `${formatNumber(p)}\u00a0%: ${formatDurationShort(days, clock)}`,
                short: `${formatNumber(p)}\u00a0%`,
                strong: times.sle?.percentile === p,
              }))}
          />
        );
      }}
    </AnswerPanel>
  );
}
