import { useAnswer } from "../../data/answers.ts";
import { type Answer, isRefusal } from "../../metrics/answer.ts";
import type { MeasureMomentum } from "../../metrics/momentum.ts";
import { clockUnit } from "../../ui/duration.ts";
import { formatDate, formatNumber } from "../../ui/format.ts";
import { Sparkline } from "../../ui/sparkline.tsx";
import { useViewSettings } from "../../url/use-view-settings.ts";
import { explanation } from "../explain/explanation.ts";
import { refusalSentence } from "../panel/refusal-sentence.ts";
import { Headline, HeadlineSkeleton } from "./headline.tsx";

type Props = {
  title: string;
  measure: MeasureMomentum["measure"];
  unit: (answer: Answer<unknown>) => string;
  /** What the figure means, above 0, below 0, and at 0. */
  words: (value: number) => string;
};

/** So many weeks are drawn. */
const weeksDrawn = 26;

/** How the ages of all items in progress, added up, changed in the last whole week. */
export const AgeHeadline = () => (
  <ChangeHeadline
    title="Age of the work"
    measure="change of total work item age"
    unit={({ clock }) => `item-${clockUnit[clock]} a week`}
    words={(value) =>
      value > 0
        ? "The work in progress grew older altogether"
        : value < 0
          ? "The work in progress grew younger altogether"
          : "The work in progress is as old altogether as before"
    }
  />
);

/** What came into progress less what left it in the last whole week. */
export const NetFlowHeadline = () => (
  <ChangeHeadline
    title="In and out"
    measure="arrivals less departures"
    unit={() => "items a week"}
    words={(value) =>
      value > 0
        ? "More was started than left progress"
        : value < 0
          ? "More left progress than was started"
          : "As much was started as left progress"
    }
  />
);

/** A change from week to week: the last whole week's, with its verdict. */
function ChangeHeadline({ title, measure, unit, words }: Props) {
  const { answer, previous } = useAnswer("momentum");
  const { open } = useViewSettings();
  if (!answer) return <HeadlineSkeleton title={title} />;
  const momentum = isRefusal(answer.value)
    ? undefined
    : answer.value.find((one) => one.measure === measure);
  const chart = momentum && !isRefusal(momentum.chart) ? momentum.chart : null;
  const values = chart ? [...chart.series.values].slice(-weeksDrawn) : [];
  const last = values.at(-1);
  const first = chart?.series.first.at(-1) ?? 0;
  const end = chart?.series.last.at(-1) ?? 0;
  const least = Math.min(0, ...values);
  return (
    <Headline
      title={title}
      explanation={explanation(answer)}
      figure={last === undefined ? null : signed(last)}
      unit={unit(answer)}
      sentence={
        last === undefined
          ? momentum && isRefusal(momentum.chart) && refusalSentence(momentum.chart)
          : `${words(last)} in the week of ${formatDate(end - 6)}.`
      }
      onOpen={() =>
        measure === "arrivals less departures"
          ? open({ list: "moved", first, last: end })
          : open({ list: "in-progress" })
      }
      momentum={momentum}
      previous={previous}
    >
      {chart && (
        <Sparkline
          kind="line"
          values={values.map((value) => value - least)}
          reference={-least}
          label={`${title}: change of each of the last ${values.length} whole weeks, against none`}
        />
      )}
    </Headline>
  );
}

const signed = (value: number): string =>
  `${value > 0 ? "+" : value < 0 ? "−" : ""}${formatNumber(Math.abs(value), undefined, 1)}`;
