import { formatDay } from "../../domain/days.ts";
import type { Window } from "../../metrics/answer.ts";
import { parseWindow } from "../../url/window-text.ts";
import { type PeriodOption, periodKey, periodWords } from "./period-options.ts";
import styles from "./retro.module.css";

type Props = {
  label: string;
  options: readonly PeriodOption[];
  value: Window | "baseline";
  /** Whether the days of the baseline can be chosen. */
  baseline?: boolean;
  onChange: (value: Window | "baseline") => void;
};

const windowOf = (text: string): Window | null => {
  const found = parseWindow(text);
  return found?.kind === "between" ? { first: found.first, last: found.last } : null;
};

/** Which days: an iteration, a month, the baseline, or any two dates. */
export function PeriodPicker({ label, options, value, baseline = false, onChange }: Props) {
  const key = value === "baseline" ? value : periodKey(value);
  const known = options.some(({ window }) => periodKey(window) === key);
  const groups = [
    ["Iterations", options.filter(({ kind }) => kind === "iteration")],
    ["Months", options.filter(({ kind }) => kind === "month")],
  ] as const;
  const set = (change: { first?: string; last?: string }) => {
    if (value === "baseline") return;
    const text = `${change.first ?? formatDay(value.first)}..${change.last ?? formatDay(value.last)}`;
    const window = windowOf(text);
    if (window) onChange(window);
  };
  return (
    <fieldset className={styles["picker"]}>
      <legend>{label}</legend>
      <select
        aria-label={label}
        value={key}
        onChange={({ target }) => {
          const window = windowOf(target.value);
          if (target.value === "baseline") onChange("baseline");
          else if (window) onChange(window);
        }}
      >
        {value !== "baseline" && !known && (
          <option value={key}>{periodWords(options, value)}</option>
        )}
        {baseline && <option value="baseline">The baseline</option>}
        {groups.map(
          ([name, group]) =>
            group.length > 0 && (
              <optgroup key={name} label={name}>
                {group.map((option) => (
                  <option key={periodKey(option.window)} value={periodKey(option.window)}>
                    {option.name}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
      {value !== "baseline" && (
        <span className={styles["dates"]}>
          <input
            type="date"
            aria-label={`${label}: first day`}
            value={formatDay(value.first)}
            max={formatDay(value.last)}
            onChange={({ target }) => set({ first: target.value })}
          />
          {" to "}
          <input
            type="date"
            aria-label={`${label}: last day`}
            value={formatDay(value.last)}
            min={formatDay(value.first)}
            onChange={({ target }) => set({ last: target.value })}
          />
        </span>
      )}
    </fieldset>
  );
}
