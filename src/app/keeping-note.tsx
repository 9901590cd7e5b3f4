import { HardDriveDownload, X } from "lucide-react";
import { useState } from "react";
import { usePersistence } from "../data/persistence.ts";
import { dayIn } from "../domain/days.ts";
import type { TeamState } from "../engine/protocol.ts";
import { Button } from "../ui/button.tsx";
import { formatDate } from "../ui/format.ts";
import { isDismissed, rememberDismissal } from "./dismissal.ts";
import styles from "./shell.module.css";
import type { HistoryFiles } from "./use-history-files.ts";

const place = "headway-refused-storage";

/** Where what was read is not safe: one quiet line, with the way to make it so. */
export function KeepingNote({ state, files }: { state: TeamState; files: HistoryFiles }) {
  const { demo, readAt, keeping, team } = state;
  const kept = usePersistence(!demo && readAt !== null);
  const [dismissed, setDismissed] = useState(() => isDismissed(place));
  const { atRiskSince } = keeping;
  const refused = kept === false && !dismissed;
  if (demo || (atRiskSince === null && !refused)) return null;
  return (
    <div className={styles["note"]} role="note">
      <HardDriveDownload size={16} aria-hidden />
      <p>
        {atRiskSince !== null &&
          `Readings since ${formatDate(dayIn(team.zone, atRiskSince))} are in this browser and nowhere else; GitHub cannot tell again what they saw. `}
        {refused &&
          "The browser may clear what Headway keeps when it runs short of room: it was asked to keep it, and refused."}
      </p>
      <Button look="quiet" onClick={files.exportNow} disabled={files.busy}>
        Export the history
      </Button>
      {atRiskSince === null && (
        <Button
          look="icon"
          aria-label="Do not show this again"
          onClick={() => {
            rememberDismissal(place);
            setDismissed(true);
          }}
        >
          <X size={16} aria-hidden />
        </Button>
      )}
    </div>
  );
}

/** What came of an export or import. */
export const FilesNote = ({ files }: { files: HistoryFiles }) => (
  <div role="status">
    {files.said && (
      <div className={styles["note"]} data-tone={files.said.ok ? "done" : "failed"}>
        <HardDriveDownload size={16} aria-hidden />
        <p>{files.said.text}</p>
        <Button look="icon" aria-label="Close this note" onClick={files.dismiss}>
          <X size={16} aria-hidden />
        </Button>
      </div>
    )}
  </div>
);
