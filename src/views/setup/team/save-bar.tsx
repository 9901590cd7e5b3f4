import { useKeepTeam } from "../../../data/setup-team.ts";
import type { TeamFile } from "../../../domain/team-file.ts";
import { Button } from "../../../ui/button.tsx";
import styles from "../setup.module.css";

type Props = {
  id: string;
  /** What was changed; null while nothing is. */
  file: TeamFile | null;
  /** Called when it was kept, or thrown away. */
  onDone: () => void;
};

/** Changes that are not kept yet, at the foot of the window: keep them, or throw them away. */
export function SaveBar({ id, file, onDone }: Props) {
  const keep = useKeepTeam();
  return (
    <div className={styles["saveBar"]} data-open={file !== null}>
      <p role="status">
        {file ? "Not kept yet." : keep.isSuccess ? "Kept, and worked out anew." : ""}
      </p>
      {file && (
        <>
          <Button
            look="primary"
            disabled={keep.isPending}
            onClick={() => keep.mutate({ teamFile: file, id }, { onSuccess: onDone })}
          >
            {keep.isPending ? "Keeping…" : "Keep the changes"}
          </Button>
          <Button onClick={onDone}>Throw them away</Button>
          {keep.error && (
            <p className={styles["fault"]} role="alert">
              {keep.error.message.replace(
                /^the team file cannot be used: /,
                "This cannot be kept yet: ",
              )}
            </p>
          )}
        </>
      )}
    </div>
  );
}
