import { type ReactNode, useId } from "react";
import styles from "./fields.module.css";

type Props<Value extends string> = {
  label: string;
  help?: ReactNode;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** One of several, under its name. */
export function SelectField<Value extends string>(props: Props<Value>) {
  const { label, help, value, options, onChange } = props;
  const id = useId();
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      {help !== undefined && <p id={`${id}help`}>{help}</p>}
      <select
        id={id}
        aria-describedby={help === undefined ? undefined : `${id}help`}
        value={value}
        // Its options are the values given.
        onChange={({ target }) => onChange(target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
