import { Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { type TriedExperiment, useWriteExperiments } from "../../data/retro.ts";
import type { Day } from "../../domain/days.ts";
import { Button } from "../../ui/button.tsx";
import { ExperimentForm } from "./experiment-form.tsx";
import { acrossWords, verdictSentence, verdictTitle, whenWords } from "./experiment-words.ts";
import { shortNames } from "./measure-words.ts";
import styles from "./retro.module.css";

type Props = { tried: readonly TriedExperiment[]; today: Day };

/** What the team tries and tried, with the verdicts, and where the next one is written down. */
export function Experiments({ tried, today }: Props) {
  const [edited, edit] = useState<TriedExperiment["experiment"] | "new" | null>(null);
  const { save, remove } = useWriteExperiments();
  const failure = save.error?.message ?? remove.error?.message ?? null;
  return (
    <div className={styles["section"]}>
      {tried.length > 0 && (
        <ul className={styles["experiments"]}>
          {tried.toReversed().map((one) => (
            <OneExperiment
              key={one.experiment.id}
              one={one}
              onEdit={() => edit(one.experiment)}
              onDelete={() => remove.mutate(one.experiment.id)}
            />
          ))}
        </ul>
      )}
      {edited === null ? (
        <Button className={`${styles["add"]} screen-only`} onClick={() => edit("new")}>
          <Plus size={16} aria-hidden /> Record an experiment
        </Button>
      ) : (
        <ExperimentForm
          key={edited === "new" ? "new" : edited.id}
          experiment={edited === "new" ? null : edited}
          today={today}
          failure={failure}
          onSave={(written) => save.mutate(written, { onSuccess: () => edit(null) })}
          onCancel={() => edit(null)}
        />
      )}
      {edited === null && failure !== null && <p role="alert">{failure}</p>}
    </div>
  );
}

type OneProps = { one: TriedExperiment; onEdit: () => void; onDelete: () => void };

function OneExperiment({ one, onEdit, onDelete }: OneProps) {
  const { experiment, verdict } = one;
  const { name, hypothesis, measure, expected } = experiment;
  const across = acrossWords(one);
  return (
    <li>
      <div className={styles["head"]}>
        <h3>{name}</h3>
        <span className={styles["verdict"]} data-verdict={verdict?.verdict ?? "not begun"}>
          {verdictTitle(one)}
        </span>
        <span className={`${styles["tools"]} screen-only`}>
          <Button look="icon" aria-label={`Change the experiment: ${name}`} onClick={onEdit}>
            <Pencil size={16} aria-hidden />
          </Button>
          <Button look="icon" aria-label={`Delete the experiment: ${name}`} onClick={onDelete}>
            <Trash2 size={16} aria-hidden />
          </Button>
        </span>
      </div>
      {hypothesis !== "" && <p>{hypothesis}</p>}
      <p className={styles["note"]}>
        {whenWords(one)}. Measure: {shortNames[measure].toLowerCase()}, expected to go {expected}.
      </p>
      <p>{verdictSentence(one)}</p>
      {across !== null && <p className={styles["caution"]}>{across}</p>}
    </li>
  );
}
