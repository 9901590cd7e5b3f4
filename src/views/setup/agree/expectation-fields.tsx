import { NumberField } from "../fields/number-field.tsx";
import styles from "../setup.module.css";
import { Group } from "./group.tsx";
import type { FieldsProps } from "./time-fields.tsx";

/** How long work should take, whole and by kind, and how much of it there should be at once. */
export function ExpectationFields({ file, onChange }: FieldsProps) {
  const { sle, kinds, limits, stages } = file;
  const expected =
    sle.days === null
      ? `${sle.percentile} % within what history says`
      : `${sle.percentile} % within ${sle.days} days`;
  const between = stages.filter(({ kind }) => kind === "active" || kind === "waiting");
  const limitOf = (name: string) =>
    limits.stages.find(({ stage }) => stage === name)?.limit ?? null;
  const setLimit = (name: string, limit: number | null) => {
    const others = limits.stages.filter(({ stage }) => stage !== name);
    const next = limit === null ? others : [...others, { stage: name, limit }];
    onChange({ ...file, limits: { ...limits, stages: next } });
  };
  return (
    <Group
      title="Expectations and limits"
      summary={`${expected}; ${limits.wip === null ? "no WIP limit" : `at most ${limits.wip} in progress`}`}
    >
      <div className={styles["pair"]}>
        <NumberField
          label="Share of items that should make it"
          help="The service level expectation's percentile."
          unit="%"
          max={99}
          value={sle.percentile}
          onChange={(next) => onChange({ ...file, sle: { ...sle, percentile: next ?? 85 } })}
        />
        <NumberField
          label="Within"
          help="Empty: what that share of finished items took."
          unit="days"
          whole={false}
          value={sle.days}
          onChange={(next) => onChange({ ...file, sle: { ...sle, days: next } })}
        />
      </div>
      {kinds.length > 0 && (
        <fieldset className={styles["set"]}>
          <legend>Kinds of work with an expectation of their own</legend>
          {kinds.map((kind, at) => (
            <NumberField
              key={kind.name}
              label={kind.name.slice(0, 60)}
              unit="days"
              whole={false}
              value={kind.sleDays}
              onChange={(sleDays) =>
                onChange({
                  ...file,
                  kinds: kinds.map((one, i) => (i === at ? { ...one, sleDays } : one)),
                })
              }
            />
          ))}
        </fieldset>
      )}
      <NumberField
        label="Most items in progress at once"
        help="The team's WIP limit; empty: none."
        unit="items"
        value={limits.wip}
        onChange={(wip) => onChange({ ...file, limits: { ...limits, wip } })}
      />
      {between.length > 0 && (
        <fieldset className={styles["set"]}>
          <legend>Most items in one stage</legend>
          {between.map(({ name }) => (
            <NumberField
              key={name}
              label={name.slice(0, 60)}
              unit="items"
              value={limitOf(name)}
              onChange={(limit) => setLimit(name, limit)}
            />
          ))}
        </fieldset>
      )}
    </Group>
  );
}
