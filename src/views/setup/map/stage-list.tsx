import { Plus } from "lucide-react";
import { Fragment, useState } from "react";
import type { TeamFile } from "../../../domain/team-file.ts";
import { normal, workflowFault } from "../../../domain/workflow.ts";
import type { Guess } from "../../../history/proposal/proposal.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckField } from "../fields/check-field.tsx";
import { ColumnSelect } from "./column-select.tsx";
import { guessesOfWorkflow } from "./evidence.ts";
import { EvidenceList } from "./evidence-list.tsx";
import styles from "./map.module.css";
import { addStage, columnsOf, partOf, placeStage } from "./stage-edits.ts";
import { StageRow } from "./stage-row.tsx";
import { useDragOrder } from "./use-drag-order.ts";

type Props = {
  file: TeamFile;
  guesses: readonly Guess[];
  onChange: (file: TeamFile) => void;
};

const boundaries = {
  during: "Commitment: the clock starts here",
  after: "Done: the clock stops here",
};

/** The stages from first to last, with the two boundaries between them. Drag a stage, or step it with its buttons. */
export function StageList({ file, guesses, onChange }: Props) {
  const { stages } = file;
  const [first] = useState(() => columnsOf(file));
  const { list, dragged, handle } = useDragOrder((from, to) =>
    onChange({ ...file, stages: placeStage(stages, from, to) }),
  );
  const [moved, setMoved] = useState<{ to: number } | null>(null);
  const follow = (to: number, by: -1 | 1) => {
    setMoved({ to });
    // Once the rows stand in their new order.
    requestAnimationFrame(() => {
      const row = list.current?.querySelectorAll("[data-row]")[to];
      const buttons = [...(row?.querySelectorAll<HTMLButtonElement>("[data-step]") ?? [])];
      const same = buttons.find((button) => button.dataset["step"] === String(by));
      (same?.disabled === false ? same : buttons.find(({ disabled }) => !disabled))?.focus();
    });
  };
  const placed = new Set(columnsOf(file).map(normal));
  const nowhere = first.filter((status) => !placed.has(normal(status)));
  const fault = workflowFault(stages);
  return (
    <div className={styles["stages"]}>
      <EvidenceList guesses={guessesOfWorkflow(guesses, stages)} />
      <ol ref={list}>
        {stages.map((stage, i) => {
          const part = partOf(stage);
          const before = i === 0 ? "before" : partOf(stages[i - 1] ?? stage);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a stage has nothing else of its own: its name is being typed
            <Fragment key={i}>
              {part !== "before" && before === "before" && (
                <li className={styles["boundary"]}>{boundaries.during}</li>
              )}
              {part === "after" && before !== "after" && (
                <li className={styles["boundary"]}>{boundaries.after}</li>
              )}
              <li
                className={styles["row"]}
                data-row
                data-kind={stage.kind}
                data-dragged={dragged?.from === i}
                data-drop={dropSide(dragged, i)}
              >
                <StageRow
                  {...{ file, at: i, guesses, onChange }}
                  onMoved={follow}
                  handle={handle(i)}
                />
              </li>
            </Fragment>
          );
        })}
      </ol>
      <p role="status" className="visually-hidden">
        {moved && movedSentence(stages, moved.to)}
      </p>
      <p role="status" className={fault === null ? "visually-hidden" : styles["fault"]}>
        {fault === null ? "The stages make a workflow." : sentence(fault)}
      </p>
      {nowhere.length > 0 && (
        <div className={styles["nowhere"]}>
          <p>In no stage: moves to these columns are not counted.</p>
          {nowhere.map((status) => (
            <div key={status} className={styles["columnRow"]}>
              <ColumnSelect file={file} status={status} onChange={onChange} />
              <Button onClick={() => onChange(addStage(file, status.trim(), status))}>
                Make it a stage
              </Button>
            </div>
          ))}
        </div>
      )}
      <div className={styles["beneath"]}>
        <Button onClick={() => onChange(addStage(file, "New stage", null))}>
          <Plus size={16} aria-hidden />
          Add a stage
        </Button>
        <CheckField
          label="Closing an item makes it done"
          checked={file.closingIsDone}
          onChange={(closingIsDone) => onChange({ ...file, closingIsDone })}
        />
      </div>
    </div>
  );
}

const sentence = (fault: string): string => `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`;

function movedSentence(stages: TeamFile["stages"], at: number): string {
  const stage = stages[at];
  return stage ? `${stage.name} is ${stage.kind}, stage ${at + 1} of ${stages.length}.` : "";
}

/** On which side of row `i` the dragged one would come to lie. */
function dropSide(dragged: { from: number; to: number } | null, i: number) {
  if (!dragged || dragged.from === dragged.to || dragged.from === i) return undefined;
  const among = i > dragged.from ? i - 1 : i;
  if (among === dragged.to) return "before";
  return among === dragged.to - 1 ? "after" : undefined;
}
