import { lazy, Suspense, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import styles from "../setup.module.css";

const HolidayChoice = lazy(async () => ({
  default: (await import("./holiday-choice.tsx")).HolidayChoice,
}));

type Props = { holidays: readonly string[]; onChange: (holidays: string[]) => void };

/** Public holidays by country. The calendars of all countries are large: they are loaded when somebody asks. */
export function HolidayPicker({ holidays, onChange }: Props) {
  const [wanted, want] = useState(false);
  if (!wanted)
    return (
      <div>
        <Button onClick={() => want(true)}>Add the public holidays of a country</Button>
      </div>
    );
  return (
    <Suspense fallback={<p className={styles["muted"]}>Loading the calendars…</p>}>
      <HolidayChoice holidays={holidays} onChange={onChange} />
    </Suspense>
  );
}
