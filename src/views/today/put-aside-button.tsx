import { useId, useState } from "react";
import type { Snooze } from "../../data/snoozes.ts";
import type { AttentionItem } from "../../metrics/attention-reason.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { snoozeOf } from "./put-aside.ts";
import styles from "./today.module.css";

type Props = {
  found: AttentionItem;
  name: string;
  /** The first day on which it can be back. */
  tomorrow: string;
  onAside: (snooze: Snooze) => void;
};

/** Puts an item aside: until a day, or with a note until something new is the matter. */
export function PutAside({ found, name, tomorrow, onAside }: Props) {
  const [open, setOpen] = useState(false);
  const [until, setUntil] = useState(tomorrow);
  const [note, setNote] = useState("");
  const id = useId();
  const aside = (day: string | null) => {
    setOpen(false);
    onAside(snoozeOf(found, day, note.trim()));
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={`Put ${name} aside`}
      trigger={
        <Button look="quiet" aria-label={`Put ${name} aside`}>
          Put aside
        </Button>
      }
    >
      <form
        className={styles["aside"]}
        onSubmit={(event) => {
          event.preventDefault();
          aside(until);
        }}
      >
        <label htmlFor={`${id}note`}>Note</label>
        <input
          id={`${id}note`}
          value={note}
          maxLength={300}
          placeholder="Why it can wait"
          onChange={(event) => setNote(event.target.value)}
        />
        <label htmlFor={`${id}until`}>Back on</label>
        <input
          id={`${id}until`}
          type="date"
          required
          min={tomorrow}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        <div className={styles["asideTools"]}>
          <Button type="submit">Snooze</Button>
          <Button look="quiet" disabled={note.trim() === ""} onClick={() => aside(null)}>
            Dismiss with this note
          </Button>
        </div>
        <p className={styles["note"]}>
          A dismissed item comes back when something new is the matter. Kept on this device only.
        </p>
      </form>
    </Popover>
  );
}
