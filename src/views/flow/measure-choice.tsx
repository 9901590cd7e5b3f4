import type { MeasureMomentum, Verdict } from "../../metrics/momentum.ts";
import { type Standing, StandingMark } from "../../ui/standing-mark.tsx";
import styles from "./flow.module.css";
import { verdictWord } from "./measure-words.ts";

const standing: Record<Verdict, Standing> = {
  gaining: "fine",
  "holding: ordinary variation": "fine",
  slipping: "act",
  "not enough data": "watch",
};

type Props = {
  measures: readonly MeasureMomentum[];
  value: MeasureMomentum["measure"];
  onChange: (measure: MeasureMomentum["measure"]) => void;
};

/** The measures with what each says now; the one chosen is drawn below. */
export const MeasureChoice = ({ measures, value, onChange }: Props) => (
  <div className={styles["measures"]} role="group" aria-label="Measure">
    {measures.map(({ measure, verdict }) => (
      <button
        key={measure}
        type="button"
        aria-pressed={measure === value}
        onClick={() => onChange(measure)}
      >
        <span>{measure}</span>
        <span className={styles["verdict"]}>
          <StandingMark standing={standing[verdict]} />
          {verdictWord[verdict]}
        </span>
      </button>
    ))}
  </div>
);
