import { ChevronDown, History } from "lucide-react";
import { useState } from "react";
import { dayIn, formatDay } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import { Button } from "../ui/button.tsx";
import { formatDate } from "../ui/format.ts";
import { Popover } from "../ui/popover.tsx";
import { useViewSettings } from "../url/use-view-settings.ts";
import { dayOrNull } from "../url/window-text.ts";
import styles from "./shell.module.css";

type Props = { zone: string; readAt: Instant | null; firstAt: Instant | null };

/** Takes the page back to what was known by the end of a past day. */
export function AsOfPicker({ zone, readAt, firstAt }: Props) {
  const { search, change } = useViewSettings();
  const [open, setOpen] = useState(false);
  const day = search.asOf === undefined ? null : dayOrNull(search.asOf);
  const choose = (text: string | undefined) => {
    setOpen(false);
    void change({ asOf: text });
  };
  return (
    <Popover
      title="See the page as of a past day"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="quiet">
          <History size={16} aria-hidden />
          As of {day === null ? "today" : formatDate(day)}
          <ChevronDown size={16} aria-hidden />
        </Button>
      }
    >
      <form
        className={styles["asOf"]}
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = new FormData(event.currentTarget).get("day");
          if (typeof chosen === "string" && dayOrNull(chosen) !== null) choose(chosen);
        }}
      >
        <label htmlFor="as-of">Only what was known by the end of this day, in {zone}:</label>
        <input
          id="as-of"
          type="date"
          name="day"
          required
          defaultValue={search.asOf ?? (readAt === null ? "" : formatDay(dayIn(zone, readAt)))}
          {...(firstAt === null ? {} : { min: formatDay(dayIn(zone, firstAt)) })}
          {...(readAt === null ? {} : { max: formatDay(dayIn(zone, readAt)) })}
        />
        <div className={styles["asOfActions"]}>
          <Button look="primary" type="submit">
            Show that day
          </Button>
          {day !== null && (
            <Button look="quiet" onClick={() => choose(undefined)}>
              Back to today
            </Button>
          )}
        </div>
      </form>
    </Popover>
  );
}
