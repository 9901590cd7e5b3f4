import { isRefusal, type Window } from "../../metrics/answer.ts";
import { type BehaviourChart, signalsWithin } from "../../metrics/behaviour-charts.ts";
import { plural } from "../../ui/format.ts";
import { StandingMark } from "../../ui/standing-mark.tsx";
import { shortNames } from "./measure-words.ts";
import styles from "./retro.module.css";

type Props = {
  charts: readonly BehaviourChart[];
  period: Window;
  value: BehaviourChart["measure"];
  onChange: (measure: BehaviourChart["measure"]) => void;
};

const saidOf = ({ chart }: BehaviourChart, period: Window) => {
  if (isRefusal(chart)) return { words: "too little data", standing: null };
  const signals = signalsWithin(chart, period).length;
  return signals === 0
    ? { words: "ordinary variation", standing: "fine" as const }
    : { words: plural(signals, "signal"), standing: "watch" as const };
};

/** The measures with what each says of the period; the one chosen is drawn below. */
export const BehaviourChoice = ({ charts, period, value, onChange }: Props) => (
  <div className={styles["measures"]} role="group" aria-label="Chart">
    {charts.map((one) => {
      const { words, standing } = saidOf(one, period);
      return (
        <button
          key={one.measure}
          type="button"
          aria-pressed={one.measure === value}
          onClick={() => onChange(one.measure)}
        >
          <span>{shortNames[one.measure]}</span>
          <span className={styles["said"]}>
            {standing && <StandingMark standing={standing} />}
            {words}
          </span>
        </button>
      );
    })}
  </div>
);
