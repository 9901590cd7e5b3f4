import { useAnswer } from "../../data/answers.ts";
import type { Light, LittlesLawLights } from "../../metrics/littles-law-lights.ts";
import { formatNumber, plural } from "../../ui/format.ts";
import { StandingMark } from "../../ui/standing-mark.tsx";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import styles from "./flow.module.css";
import { lightsSentence } from "./sentences.ts";
import { titles } from "./titles.ts";

const one = (value: number | null): string =>
  value === null ? "none" : formatNumber(value, undefined, 1);

type Shown = { name: string; rule: string; on: Light; figures: string };

/** The lights with their figures, in words. */
const shownOf = ({ balance, steady, kept }: LittlesLawLights): Shown[] => [
  {
    name: "As much leaves as arrives",
    rule: "within a tenth",
    on: balance.on,
    figures: `${formatNumber(balance.arrivals)} in, ${formatNumber(balance.departures)} out`,
  },
  {
    name: "Amount and age hold",
    rule: "last 14 days within a fifth of the first 14",
    on: steady.on,
    figures: `WIP ${one(steady.wip.first)} → ${one(steady.wip.last)}, mean age ${one(steady.meanAgeDays.first)} → ${one(steady.meanAgeDays.last)} days`,
  },
  {
    name: "What is started gets delivered",
    rule: "at most a tenth is sent back or discarded",
    on: kept.on,
    figures: `${formatNumber(kept.sentBack)} sent back, ${formatNumber(kept.discarded)} discarded of ${plural(kept.departures, "departure")}`,
  },
];

const words = (on: Light): string => (on === null ? "cannot be told" : on ? "on" : "off");

/** Whether the assumptions behind averages and forecasts hold in the window. */
export function LightsPanel() {
  return (
    <AnswerPanel
      title={titles.lights}
      height={160}
      answered={useAnswer("Little's law")}
      sentence={lightsSentence}
      table={(lights) => ({
        caption: "Assumptions of Little's law",
        columns: [
          { title: "Assumption" },
          { title: "Rule" },
          { title: "Light" },
          { title: "Figures" },
        ],
        rows: shownOf(lights).map(({ name, rule, on, figures }) => [
          name,
          rule,
          words(on),
          figures,
        ]),
      })}
      mend="The window holds too little to say."
    >
      {(lights) => (
        <ul className={styles["lights"]}>
          {shownOf(lights).map(({ name, rule, on, figures }) => (
            <li key={name}>
              <StandingMark standing={on === null ? "watch" : on ? "fine" : "act"} />
              <div>
                <p>
                  {name} <span className={styles["muted"]}>({rule})</span>:{" "}
                  <strong>{words(on)}</strong>
                </p>
                <p className={styles["note"]}>{figures}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </AnswerPanel>
  );
}
