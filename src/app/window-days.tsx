import { useState } from "react";
import { dayIn, formatDay } from "../domain/days.ts";
import { Button } from "../ui/button.tsx";
import { Drawer } from "../ui/drawer.tsx";
import { useViewSettings } from "../url/use-view-settings.ts";
import { type ReadTeam, viewScope } from "../url/view-scope.ts";
import { parseWindow } from "../url/window-text.ts";
import styles from "./shell.module.css";

type Props = { team: ReadTeam; onClose: () => void; onChoose: (window: string) => void };

/** Two days, both in, by the browser's own calendars: they know the reader's language and keyboard. */
export function WindowDays({ team, onClose, onChoose }: Props) {
  const { search } = useViewSettings();
  const shown = viewScope(search, team).window;
  const text = (day: number | undefined) => (day === undefined ? "" : formatDay(day));
  const [first, setFirst] = useState(text(shown?.first));
  const [last, setLast] = useState(text(shown?.last));
  const wanted = `${first}..${last}`;
  const fits = parseWindow(wanted) !== null;
  const bounds = {
    ...(team.firstAt === null ? {} : { min: formatDay(dayIn(team.zone, team.firstAt)) }),
    ...(team.readAt === null ? {} : { max: formatDay(dayIn(team.zone, team.readAt)) }),
  };
  return (
    <Drawer
      open
      onClose={onClose}
      place="centre"
      title="From one day to another"
      description={`Both days count; days begin at midnight in ${team.zone}.`}
    >
      <form
        className={styles["days"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (fits) onChoose(wanted);
        }}
      >
        <label>
          First day
          <input
            type="date"
            required
            value={first}
            {...bounds}
            onChange={({ target }) => setFirst(target.value)}
          />
        </label>
        <label>
          Last day
          <input
            type="date"
            required
            value={last}
            {...bounds}
            onChange={({ target }) => setLast(target.value)}
          />
        </label>
        <Button look="primary" type="submit" disabled={!fits}>
          Show these days
        </Button>
        {!fits && first !== "" && last !== "" && (
          <p role="alert">The first day comes after the last.</p>
        )}
      </form>
    </Drawer>
  );
}
