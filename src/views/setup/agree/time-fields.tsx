import { isZone } from "../../../domain/agreement.ts";
import type { ClockKind } from "../../../domain/team.ts";
import type { TeamFile } from "../../../domain/team-file.ts";
import { plural } from "../../../ui/format.ts";
import { CheckField } from "../fields/check-field.tsx";
import { LinesField } from "../fields/lines-field.tsx";
import { RadioField } from "../fields/radio-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import styles from "../setup.module.css";
import { Group } from "./group.tsx";
import { HolidayPicker } from "./holiday-picker.tsx";

const clocks: readonly { value: ClockKind; label: string; help: string }[] = [
  {
    value: "calendar days",
    label: "Calendar days",
    help: "Started on Friday, done on Monday: 4 days.",
  },
  {
    value: "working days",
    label: "Working days",
    help: "Without weekends and holidays: 2 days.",
  },
  { value: "elapsed", label: "Elapsed time", help: "To the minute, as a fraction of days." },
];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const zones = Intl.supportedValuesOf("timeZone");

export type FieldsProps = { file: TeamFile; onChange: (file: TeamFile) => void };

/** Where the team's days begin, and how days are counted. */
export function TimeFields({ file, onChange }: FieldsProps) {
  const { zone, otherZones, clock, weekend, holidays } = file;
  const unknown = [zone, ...otherZones].filter((one) => !isZone(one));
  return (
    <Group title="Time" summary={`${zone}, ${clock}, ${plural(holidays.length, "holiday")}`}>
      <TextField
        label="The team's time zone"
        help="Its days begin by it."
        value={zone}
        suggestions={zones}
        onChange={(next) => onChange({ ...file, zone: next })}
      />
      <LinesField
        label="Other zones in which people of the team work"
        help="One a line, such as America/Denver. Digests say the time there too."
        values={otherZones}
        onChange={(next) => onChange({ ...file, otherZones: next })}
      />
      {unknown.length > 0 && (
        <p className={styles["fault"]} role="status">
          {unknown.join(", ") || "Nothing"} is no time zone such as Europe/Zurich.
        </p>
      )}
      <RadioField
        label="How durations are counted"
        value={clock}
        options={clocks}
        onChange={(next) => onChange({ ...file, clock: next })}
      />
      <fieldset className={styles["days"]}>
        <legend>Nobody works on</legend>
        {days.map((name, i) => (
          <CheckField
            key={name}
            label={name}
            checked={weekend.includes(i + 1)}
            onChange={(checked) =>
              onChange({
                ...file,
                weekend: checked
                  ? [...weekend, i + 1].toSorted((a, b) => a - b)
                  : weekend.filter((day) => day !== i + 1),
              })
            }
          />
        ))}
      </fieldset>
      <HolidayPicker
        holidays={holidays}
        onChange={(next) => onChange({ ...file, holidays: next })}
      />
      <LinesField
        label="Holidays"
        help="Dates such as 2026-12-25, one a line. They count for working days."
        values={holidays}
        onChange={(next) => onChange({ ...file, holidays: next })}
      />
    </Group>
  );
}
