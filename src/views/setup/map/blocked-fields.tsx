import { X } from "lucide-react";
import type { TeamFile } from "../../../domain/team-file.ts";
import type { Guess } from "../../../history/proposal/proposal.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckField } from "../fields/check-field.tsx";
import { LinesField } from "../fields/lines-field.tsx";
import { guessesOf } from "./evidence.ts";
import { EvidenceList } from "./evidence-list.tsx";
import styles from "./map.module.css";

type Props = { file: TeamFile; guesses: readonly Guess[]; onChange: (file: TeamFile) => void };

/** What marks an item as blocked; any of it is enough. */
export function BlockedFields({ file, guesses, onChange }: Props) {
  const { blocked } = file;
  const change = (next: Partial<TeamFile["blocked"]>) =>
    onChange({ ...file, blocked: { ...blocked, ...next } });
  return (
    <div className={styles["group"]}>
      <CheckField
        label="It waits for an open issue (GitHub's “blocked by”)"
        checked={blocked.dependencies}
        onChange={(dependencies) => change({ dependencies })}
      />
      <div className={styles["halves"]}>
        <LinesField
          label="Labels that mean blocked"
          help="One a line; * stands for anything."
          values={blocked.labels}
          onChange={(labels) => change({ labels })}
        />
        <LinesField
          label="Columns that mean blocked"
          help="One a line. An item there keeps its place among the stages."
          values={blocked.statuses}
          onChange={(statuses) => change({ statuses })}
        />
      </div>
      {blocked.fields.length > 0 && (
        <ul className={styles["kinds"]}>
          {blocked.fields.map(({ field, values }) => (
            <li key={field} className={styles["line"]}>
              <span dir="auto">
                The field “{field}”
                {values.length > 0 ? ` says ${values.join(" or ")}` : " says anything"}
              </span>
              <Button
                look="icon"
                aria-label={`Take out the field ${field}`}
                onClick={() =>
                  change({ fields: blocked.fields.filter((one) => one.field !== field) })
                }
              >
                <X size={16} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <EvidenceList guesses={guessesOf(guesses, "blocked")} />
    </div>
  );
}
