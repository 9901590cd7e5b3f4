import { useId } from "react";
import type { TeamFile } from "../../../domain/team-file.ts";
import styles from "./map.module.css";
import { columnPlace, placeColumn } from "./stage-edits.ts";

type Props = { file: TeamFile; status: string; onChange: (file: TeamFile) => void };

/** Where a column of the board belongs. */
export function ColumnSelect({ file, status, onChange }: Props) {
  const id = useId();
  const place = columnPlace(file, status);
  return (
    <div className={styles["column"]}>
      <label htmlFor={id} dir="auto">
        Column “{status.slice(0, 80)}” belongs to
      </label>
      <select
        id={id}
        value={String(place)}
        onChange={({ target: { value } }) =>
          onChange(
            placeColumn(
              file,
              status,
              value === "blocked" || value === "nowhere" ? value : Number(value),
            ),
          )
        }
      >
        {file.stages.map(({ name }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a stage has nothing else of its own: its name is being typed
          <option key={i} value={String(i)}>
            {name.slice(0, 60) || `stage ${i + 1}`}
          </option>
        ))}
        <option value="blocked">Blocked: items keep their place</option>
        <option value="nowhere">No stage: moves there are not counted</option>
      </select>
    </div>
  );
}
