import { type SubmitEvent, useId, useState } from "react";
import { type Day, formatDay } from "../../domain/days.ts";
import {
  type Experiment,
  experimentMeasures,
  longestHypothesis,
  longestName,
} from "../../domain/experiment.ts";
import { Button } from "../../ui/button.tsx";
import { usualReview } from "./experiment-words.ts";
import { shortNames } from "./measure-words.ts";
import styles from "./retro.module.css";

type Props = {
  /** The one that is changed; null: a new one. */
  experiment: Experiment | null;
  today: Day;
  failure: string | null;
  onSave: (experiment: Omit<Experiment, "id"> & { id: string | null }) => void;
  onCancel: () => void;
};

/** What is tried, why, by which measure it is told, from when to when. */
export function ExperimentForm({ experiment, today, failure, onSave, onCancel }: Props) {
  const id = useId();
  const [written, write] = useState<Omit<Experiment, "id">>(
    experiment ?? {
      name: "",
      hypothesis: "",
      measure: "cycle time",
      expected: "down",
      first: formatDay(today),
      review: usualReview(formatDay(today)),
    },
  );
  const { name, hypothesis, measure, expected, first, review } = written;
  const set = (next: Partial<Experiment>) => write({ ...written, ...next });
  const backwards = first !== "" && review !== "" && review <= first;
  const isWhole = name.trim() !== "" && first !== "" && review !== "" && !backwards;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isWhole) onSave({ ...written, id: experiment?.id ?? null, name: name.trim() });
  };
  return (
    <form className={styles["form"]} onSubmit={submit} aria-label="Experiment">
      <label className={styles["wide"]}>
        Name
        <input
          required
          maxLength={longestName}
          placeholder="One item in progress for each of us"
          value={name}
          onChange={({ target }) => set({ name: target.value })}
        />
      </label>
      <label className={styles["wide"]}>
        Hypothesis: what will change, and why
        <textarea
          rows={2}
          maxLength={longestHypothesis}
          placeholder="With less at once, each item waits less, so it is done sooner."
          value={hypothesis}
          onChange={({ target }) => set({ hypothesis: target.value })}
        />
      </label>
      <label>
        Measure
        <select
          value={measure}
          onChange={({ target }) =>
            set({ measure: experimentMeasures.find((one) => one === target.value) ?? measure })
          }
        >
          {experimentMeasures.map((one) => (
            <option key={one} value={one}>
              {shortNames[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        We expect it to go
        <select
          value={expected}
          onChange={({ target }) => set({ expected: target.value === "up" ? "up" : "down" })}
        >
          <option value="down">down</option>
          <option value="up">up</option>
        </select>
      </label>
      <label>
        First day
        <input
          type="date"
          required
          value={first}
          onChange={({ target }) => set({ first: target.value })}
        />
      </label>
      <label>
        Look at it again
        <input
          type="date"
          required
          aria-describedby={backwards ? `${id}fault` : undefined}
          value={review}
          onChange={({ target }) => set({ review: target.value })}
        />
      </label>
      <span className={styles["actions"]}>
        <Button look="primary" type="submit" disabled={!isWhole}>
          {experiment ? "Keep the change" : "Record the experiment"}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Leave it
        </Button>
      </span>
      {backwards && (
        <p id={`${id}fault`} role="alert">
          It is looked at again before it began.
        </p>
      )}
      {failure !== null && <p role="alert">{failure}</p>}
    </form>
  );
}
