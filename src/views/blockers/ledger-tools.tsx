import { useId } from "react";
import { useTeams } from "../../data/teams.ts";
import { Choice } from "../../ui/choice.tsx";
import type { BlockersSettings } from "../../url/blockers-settings.ts";
import styles from "./blockers.module.css";

type Props = {
  settings: BlockersSettings;
  onChange: (next: Partial<BlockersSettings>) => void;
  demo: boolean;
};

/** What the ledger is sorted, narrowed and grouped by; and whose blockers it lists. */
export function LedgerTools({ settings, onChange, demo }: Props) {
  const { data: teams = [] } = useTeams();
  const kept = teams.filter((team) => !team.demo).length;
  return (
    <div className={`${styles["tools"]} screen-only`}>
      {kept > 1 && !demo && (
        <Choice
          label="Whose blockers"
          value={settings.reach}
          options={[
            { value: "team", label: "This team" },
            { value: "all", label: `All ${kept} teams` },
          ]}
          onChange={(reach) => onChange({ reach })}
        />
      )}
      <Select
        label="Show"
        value={settings.only}
        options={[
          ["everything", "Everything"],
          ["started", "In progress"],
          ["waiting", "Not started yet"],
          ["ownerless", "No clear owner"],
          ["outside", "Outside the team"],
          ["dated", "A date at risk"],
        ]}
        onChange={(only) => onChange({ only })}
      />
      <Select
        label="Group by"
        value={settings.group}
        options={[
          ["none", "Nothing"],
          ["reason", "Reason"],
          ["owner", "Kind of owner"],
          ["issue", "Blocking issue"],
          ["repository", "Repository"],
        ]}
        onChange={(group) => onChange({ group })}
      />
      <Select
        label="Sort by"
        value={settings.sort}
        options={[
          ["age", "Age"],
          ["cost", "Cost so far"],
          ["behind", "What waits behind"],
          ["date", "Date at risk"],
        ]}
        onChange={(sort) => onChange({ sort })}
      />
    </div>
  );
}

type SelectProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
};

function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>) {
  const id = useId();
  return (
    <div className={styles["select"]}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const found = options.find(([name]) => name === target.value);
          if (found) onChange(found[0]);
        }}
      >
        {options.map(([name, title]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
