import type { Window } from "../../metrics/answer.ts";
import { signalsWithin } from "../../metrics/behaviour-charts.ts";
import type { Signal } from "../../metrics/process-behaviour.ts";
import type { DrawnChart } from "./chart-section.ts";
import styles from "./retro.module.css";
import { ruleOf, signalSentence } from "./signal-sentence.ts";

type Props = {
  one: DrawnChart;
  window: Window;
  onOpen: (signal: Signal) => void;
};

/** So many are listed; the latest first. */
const listed = 8;

/** The signals of a chart within the period, each with its rule; one opens the items behind it. */
export function SignalList({ one, window, onOpen }: Props) {
  const signals = signalsWithin(one.chart, window);
  if (signals.length === 0)
    return <p className={styles["note"]}>No signal in this period: ordinary variation.</p>;
  return (
    <>
      <h3 className={styles["subtitle"]}>Signals in this period</h3>
      <ul className={styles["signals"]}>
        {signals.slice(0, listed).map((signal) => (
          <li key={`${signal.rule} ${signal.side} ${signal.points[0]}`}>
            <button type="button" onClick={() => onOpen(signal)}>
              <strong>{signalSentence(one, one.chart, signal, window)}</strong>
              <span>Rule: {ruleOf(signal)}</span>
            </button>
          </li>
        ))}
      </ul>
      {signals.length > listed && (
        <p className={styles["note"]}>{signals.length - listed} more are marked on the chart.</p>
      )}
    </>
  );
}
