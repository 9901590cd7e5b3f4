import { ArrowDown, ArrowUp, GripVertical, Trash2 } from "lucide-react";
import type { ComponentProps } from "react";
import type { TeamFile } from "../../../domain/team-file.ts";
import type { StageKind } from "../../../domain/workflow.ts";
import type { Guess } from "../../../history/proposal/proposal.ts";
import { Button } from "../../../ui/button.tsx";
import { guessesOfStage } from "./evidence.ts";
import { EvidenceList } from "./evidence-list.tsx";
import styles from "./map.module.css";
import { removeStage, renameStage, stepStage, turnStage } from "./stage-edits.ts";
import { StageSignals } from "./stage-signals.tsx";

const kinds: readonly { value: StageKind; label: string }[] = [
  { value: "not started", label: "Not started" },
  { value: "active", label: "Active" },
  { value: "waiting", label: "Waiting" },
  { value: "done", label: "Done" },
];

type Props = {
  file: TeamFile;
  at: number;
  guesses: readonly Guess[];
  onChange: (file: TeamFile) => void;
  /** Called when it was stepped to a place: the focus goes along. */
  onMoved: (to: number, by: -1 | 1) => void;
  /** What makes the handle draggable. */
  handle: Pick<
    ComponentProps<"span">,
    "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel"
  >;
};

/** One stage: its place, name and meaning, what on GitHub puts an item into it, and why that is proposed. */
export function StageRow({ file, at, guesses, onChange, onMoved, handle }: Props) {
  const { stages } = file;
  const stage = stages[at];
  if (!stage) return null;
  const { name, kind } = stage;
  const called = name.trim().slice(0, 60) || `stage ${at + 1}`;
  const move = (by: -1 | 1) => {
    const next = stepStage(stages, at, by);
    onChange({ ...file, stages: next });
    const to = next.indexOf(stage);
    onMoved(to < 0 ? at : to, by);
  };
  const still = (by: -1 | 1) =>
    by < 0 ? at === 0 && kind === "not started" : at === stages.length - 1 && kind === "done";
  return (
    <>
      <div className={styles["stage"]}>
        <span className={styles["handle"]} title="Drag to another place" aria-hidden {...handle}>
          <GripVertical size={16} />
        </span>
        <input
          className={styles["name"]}
          aria-label={`Name of stage ${at + 1}`}
          value={name}
          dir="auto"
          onChange={({ target }) => onChange(renameStage(file, at, target.value))}
        />
        <select
          aria-label={`What ${called} means`}
          value={kind}
          onChange={({ target }) =>
            onChange({ ...file, stages: turnStage(stages, at, target.value as StageKind) })
          }
        >
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <span className={styles["tools"]}>
          <Button
            look="icon"
            aria-label={`Move ${called} earlier`}
            data-step="-1"
            disabled={still(-1)}
            onClick={() => move(-1)}
          >
            <ArrowUp size={16} aria-hidden />
          </Button>
          <Button
            look="icon"
            aria-label={`Move ${called} later`}
            data-step="1"
            disabled={still(1)}
            onClick={() => move(1)}
          >
            <ArrowDown size={16} aria-hidden />
          </Button>
          <Button
            look="icon"
            aria-label={`Take out ${called}`}
            onClick={() => onChange(removeStage(file, at))}
          >
            <Trash2 size={16} aria-hidden />
          </Button>
        </span>
      </div>
      <div className={styles["under"]}>
        <StageSignals file={file} at={at} onChange={onChange} />
        <EvidenceList guesses={guessesOfStage(guesses, stage)} />
      </div>
    </>
  );
}
