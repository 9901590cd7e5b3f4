import { CheckField } from "../fields/check-field.tsx";
import { LinesField } from "../fields/lines-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import styles from "../setup.module.css";
import { Group } from "./group.tsx";
import type { FieldsProps } from "./time-fields.tsx";

/** Iterations and due dates, what is unplanned, and how retrospective actions are found. */
export function PlanFields({ file, onChange }: FieldsProps) {
  const { fields, unplanned, kinds, retroActions, baselines } = file;
  return (
    <Group
      title="Plans and agreements"
      summary={`iterations by ${fields.iteration ?? "nothing"}, due dates by ${fields.due ?? "nothing"}`}
    >
      <div className={styles["pair"]}>
        <TextField
          label="Field of the iteration"
          help="On the board; empty: none."
          value={fields.iteration ?? ""}
          onChange={(next) => onChange({ ...file, fields: { ...fields, iteration: next || null } })}
        />
        <TextField
          label="Field of the due date"
          help="On the board; empty: none."
          value={fields.due ?? ""}
          onChange={(next) => onChange({ ...file, fields: { ...fields, due: next || null } })}
        />
      </div>
      <fieldset className={styles["set"]}>
        <legend>Unplanned is</legend>
        <CheckField
          label="What joins an iteration after its start"
          checked={unplanned.addedLater}
          onChange={(addedLater) => onChange({ ...file, unplanned: { ...unplanned, addedLater } })}
        />
        {kinds.map(({ name }) => (
          <CheckField
            key={name}
            label={<bdi>All work of the kind {name.slice(0, 60)}</bdi>}
            checked={unplanned.kinds.includes(name)}
            onChange={(checked) =>
              onChange({
                ...file,
                unplanned: {
                  ...unplanned,
                  kinds: checked
                    ? [...unplanned.kinds, name]
                    : unplanned.kinds.filter((one) => one !== name),
                },
              })
            }
          />
        ))}
      </fieldset>
      <LinesField
        label="Labels of unplanned work"
        values={unplanned.labels}
        onChange={(labels) => onChange({ ...file, unplanned: { ...unplanned, labels } })}
      />
      <LinesField
        label="Labels of actions agreed in a retrospective"
        values={retroActions}
        onChange={(next) => onChange({ ...file, retroActions: next })}
      />
      {baselines.length > 0 && (
        <fieldset className={styles["set"]}>
          <legend>Baselines in force</legend>
          {baselines.map((baseline) => (
            <CheckField
              key={baseline.measure}
              label={`${baseline.measure}: limits from ${baseline.first} to ${baseline.last}`}
              checked
              onChange={() =>
                onChange({
                  ...file,
                  baselines: baselines.filter(({ measure }) => measure !== baseline.measure),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </Group>
  );
}
