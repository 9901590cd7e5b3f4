import type { Window } from "../../metrics/answer.ts";
import { signalsWithin } from "../../metrics/behaviour-charts.ts";
import type { Signal } from "../../metrics/process-behaviour.ts";
import { formatNumber } from "../../ui/format.ts";
import { type DrawnChart, foremost, hasPoints } from "./chart-section.ts";
import styles from "./retro.module.css";
import { ruleOf, signalSentence } from "./signal-sentence.ts";

type Props = {
  one: DrawnChart;
  window: Window;
  onOpen: (signal: Signal) => void;
};

/** So many are listed. */
const listed = 6;

/** The foremost signals of a chart within the period, each with its rule; one opens the items behind it. */
export function SignalList({ one, window, onOpen }: Props) {
  const signals = signalsWithin(one.chart, window);
  const told = foremost(signals, listed);
  if (signals.length === 0)
    return (
      <p className={styles["note"]}>
        {hasPoints(one.chart, window)
          ? "No signal in this period: ordinary variation."
          : "No point in this period: there is nothing to judge."}
      </p>
    );
  return (
    <>
      <h3 className={styles["subtitle"]}>Signals in this period</h3>
      <ul className={styles["signals"]}>
        {told.map((signal) => (
          <li key={`${signal.rule} ${signal.side} ${signal.points[0]}`}>
            <button type="button" onClick={() => onOpen(signal)}>
              <strong>{signalSentence(one, one.chart, signal, window)}</strong>
              <span>Rule: {ruleOf(signal)}</span>
            </button>
          </li>
        ))}
      </ul>
      {signals.length > told.length && (
        <p className={styles["note"]}>
          {formatNumber(signals.length - told.length)} more of the same rules{" "}
          {signals.length - told.length === 1 ? "is" : "are"} marked on the chart.
        </p>
      )}
    </>
  );
}
