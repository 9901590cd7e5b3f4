import { type ReactNode, useId } from "react";
import styles from "./fields.module.css";

type Props = {
  label: string;
  help?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "search";
  placeholder?: string;
  /** Suggestions while typing. */
  suggestions?: readonly string[];
};

/** One line of text under its name. */
export function TextField(props: Props) {
  const { label, help, value, onChange, suggestions, ...rest } = props;
  const id = useId();
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      {help !== undefined && <p id={`${id}help`}>{help}</p>}
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={help === undefined ? undefined : `${id}help`}
        list={suggestions === undefined ? undefined : `${id}list`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        {...rest}
      />
      {suggestions !== undefined && (
        <datalist id={`${id}list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      )}
    </div>
  );
}
