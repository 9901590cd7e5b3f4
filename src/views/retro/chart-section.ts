import { behaviourPicture } from "../../charts/behaviour-picture.ts";
import { isRefusal, type Window } from "../../metrics/answer.ts";
import { type BehaviourChart, signalsWithin } from "../../metrics/behaviour-charts.ts";
import type { ProcessBehaviour, Rule, Signal } from "../../metrics/process-behaviour.ts";
import { clockUnit } from "../../ui/duration.ts";
import { type Locale, plural } from "../../ui/format.ts";
import type { PeriodFindings } from "./findings.ts";
import { measureNames, shortNames, unitOf } from "./measure-words.ts";
import type { Section } from "./section.ts";
import { ruleOf, signalSentence } from "./signal-sentence.ts";

/** A chart that has limits. */
export type DrawnChart = BehaviourChart & { chart: ProcessBehaviour };

export const drawnCharts = (charts: readonly BehaviourChart[]): DrawnChart[] =>
  charts.flatMap((one) => (isRefusal(one.chart) ? [] : [{ ...one, chart: one.chart }]));

/** Before the period, so many days are drawn, that a signal may be seen against what was usual. */
const daysBefore = 84;

export const drawnWindow = ({ first, last }: Window): Window => ({
  first: first - daysBefore,
  last,
});

/** What is said whatever the charts show. */
export const chanceWords =
  "With six charts and five rules, some signals come by chance: look for the ones that several charts tell, or that somebody can explain.";

/** Long runs say more than single points, and those more than jumps. */
const telling: readonly Rule[] = [
  "8 on one side of the mean",
  "4 of 5 beyond 1σ",
  "2 of 3 beyond 2σ",
  "beyond a limit",
  "range above its limit",
];
const toldOfOne = 3;

/** Of a chart's signals those that say most: the latest of a rule and a side. @param most at most */
export function foremost(signals: readonly Signal[], most = toldOfOne): Signal[] {
  const found = new Map<string, Signal>();
  for (const signal of signals) {
    const key = `${signal.rule} ${signal.side}`;
    if (!found.has(key)) found.set(key, signal);
  }
  return [...found.values()]
    .toSorted((a, b) => telling.indexOf(a.rule) - telling.indexOf(b.rule))
    .slice(0, most);
}

/** Whether there is anything to judge on the days of a window. */
export const hasPoints = ({ series }: ProcessBehaviour, { first, last }: Window): boolean =>
  series.first.some((day, point) => day <= last && (series.last[point] ?? day) >= first);

/** "Signals: the time items take. The other 4 charts show ordinary variation." */
function chartsAnswer(charts: readonly BehaviourChart[], period: Window): string {
  const all = drawnCharts(charts);
  const drawn = all.filter(({ chart }) => hasPoints(chart, period));
  if (all.length === 0) return "There is too little history for limits: 8 points are needed.";
  if (drawn.length === 0) return "No chart has a point in this period: there is nothing to judge.";
  const told = drawn.filter(({ chart }) => signalsWithin(chart, period).length > 0);
  const rest = drawn.length - told.length;
  if (told.length === 0)
    return `${drawn.length === 1 ? "The one chart that has limits shows" : `All ${plural(drawn.length, "chart")} show`} ordinary variation in this period: no point asks for a cause of its own.`;
  const names = told.map(({ measure }) => measureNames[measure]).join("; ");
  return `In this period ${told.length === 1 ? "one chart shows" : `${told.length} charts show`} more than ordinary variation: ${names}.${rest === 0 ? "" : ` The other ${rest === 1 ? "one shows" : `${rest} show`} none.`}`;
}

/** Whether delivery is changing or only varying: the charts, their signals, and pictures of all. */
export function chartSection(found: PeriodFindings, locale?: Locale): Section {
  const { behaviour, period: window, clock, experiments } = found;
  const drawn = drawnCharts(behaviour.charts);
  const told = drawn.flatMap((one) =>
    foremost(signalsWithin(one.chart, window)).map((signal) => ({ one, signal })),
  );
  const shown = drawnWindow(window);
  return {
    id: "charts",
    title: "Is delivery changing, or only varying?",
    answer: chartsAnswer(behaviour.charts, window),
    lines: [chanceWords],
    table:
      told.length === 0
        ? null
        : {
            caption: "Signals within the period",
            columns: [{ title: "Chart", short: true }, { title: "Signal" }, { title: "Rule" }],
            rows: told.map(({ one, signal }) => [
              shortNames[one.measure],
              signalSentence(one, one.chart, signal, window, locale),
              ruleOf(signal),
            ]),
          },
    pictures: drawn.map(({ measure, grain, chart }) => ({
      words: `Process behaviour of ${measureNames[measure]}`,
      svg: behaviourPicture(
        {
          title: shortNames[measure],
          unit: unitOf({ measure, grain }, clockUnit[clock]),
          chart,
          window: shown,
          joined: grain !== "item",
          marks: experiments.map(({ experiment }) => ({
            day: Date.parse(experiment.first) / 86_400_000,
            words: experiment.name,
          })),
        },
        locale,
      ),
    })),
  };
}
