import type { TeamFile } from "../../../domain/team-file.ts";
import type { Stage, StageSignal } from "../../../domain/workflow.ts";
import { CheckField } from "../fields/check-field.tsx";
import { LinesField } from "../fields/lines-field.tsx";
import { Fold } from "../fold.tsx";
import { ColumnSelect } from "./column-select.tsx";
import styles from "./map.module.css";

const signals: readonly { value: StageSignal; label: string }[] = [
  { value: "open", label: "It is open" },
  { value: "assigned", label: "Somebody is assigned" },
  { value: "linked pull request", label: "A pull request is linked" },
  { value: "closed", label: "It is closed" },
];

type Props = { file: TeamFile; at: number; onChange: (file: TeamFile) => void };

/** What on GitHub puts an item into a stage, in a line; opened, it can be changed. */
export function StageSignals({ file, at, onChange }: Props) {
  const stage = file.stages[at];
  if (!stage) return null;
  const change = (next: Partial<Stage>) =>
    onChange({
      ...file,
      stages: file.stages.map((one, i) => (i === at ? { ...one, ...next } : one)),
    });
  return (
    <Fold className={styles["signals"]} dir="auto" line={signalsSentence(stage)}>
      <div className={styles["signalFields"]}>
        {stage.statuses.map((status) => (
          <ColumnSelect key={status} file={file} status={status} onChange={onChange} />
        ))}
        <LinesField
          label="Labels that mean this stage"
          help="One a line; * stands for anything."
          values={stage.labels}
          onChange={(labels) => change({ labels })}
        />
        <fieldset className={styles["checks"]}>
          <legend>Without a board, an item is here when</legend>
          {signals.map(({ value, label }) => (
            <CheckField
              key={value}
              label={label}
              checked={stage.signals.includes(value)}
              onChange={(checked) =>
                change({
                  signals: checked
                    ? [...stage.signals, value]
                    : stage.signals.filter((signal) => signal !== value),
                })
              }
            />
          ))}
        </fieldset>
      </div>
    </Fold>
  );
}

const few = 4;
const listed = (names: readonly string[]): string =>
  names.length <= few
    ? names.map((name) => `“${name.slice(0, 60)}”`).join(", ")
    : `${listed(names.slice(0, few))} and ${names.length - few} more`;

/** "Column “In review”; label “needs review”". */
export function signalsSentence({ statuses, labels, signals: own }: Stage): string {
  const said = [
    ...(statuses.length > 0
      ? [`${statuses.length === 1 ? "Column" : "Columns"} ${listed(statuses)}`]
      : []),
    ...(labels.length > 0 ? [`${labels.length === 1 ? "label" : "labels"} ${listed(labels)}`] : []),
    ...own,
  ];
  const text = said.join("; ");
  return text === ""
    ? "Nothing puts an item here yet"
    : text.charAt(0).toUpperCase() + text.slice(1);
}
