import { Button } from "../../../ui/button.tsx";
import { formatNumber, formatTime } from "../../../ui/format.ts";
import { useDraft } from "../draft.tsx";
import styles from "../setup.module.css";

/** So many items are worth a first proposal. */
const enough = 30;

/** How far the reading is; once there is enough, the way on without waiting for the rest. */
export function ReadingNote() {
  const { survey, ended, round, goOn } = useDraft();
  if (ended) return null;
  const { sync, items = 0 } = survey ?? {};
  const total = sync && "total" in sync ? sync.total : null;
  const of = total === null ? "" : ` of ${formatNumber(total)}`;
  const waiting =
    sync?.phase === "waiting"
      ? ` GitHub asks to wait until ${formatTime(sync.until, new Intl.DateTimeFormat().resolvedOptions().timeZone)}.`
      : "";
  const more = items > round && items >= enough;
  return (
    <div className={styles["note"]}>
      <p role="status">
        {items === 0 && total === null
          ? "Asking GitHub…"
          : `${formatNumber(items)}${of} items read.`}
        {waiting}
      </p>
      <progress
        aria-label="Items read"
        max={total ?? 1}
        {...(total === null ? {} : { value: Math.min(items, total) })}
      />
      {more && (
        <Button onClick={goOn}>
          {round === 0 ? "Propose from what has been read" : "Propose anew from all that"}
        </Button>
      )}
    </div>
  );
}
