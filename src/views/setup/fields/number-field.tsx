import { type ReactNode, useId, useState } from "react";
import styles from "./fields.module.css";

type Props = {
  label: string;
  help?: ReactNode;
  /** Null: none is set. */
  value: number | null;
  onChange: (value: number | null) => void;
  /** What is counted: "days". */
  unit?: string;
  min?: number;
  max?: number;
  whole?: boolean;
};

/** A number with its unit; empty means that none is set. What is no such number is said, and not taken. */
export function NumberField(props: Props) {
  const { label, help, value, onChange, unit, min = 1, max = 10_000, whole = true } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const fault = typed !== null && numberOf(typed, min, max, whole) === undefined;
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      {help !== undefined && <p id={`${id}help`}>{help}</p>}
      <div className={styles["unit"]}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={fault}
          aria-describedby={`${help === undefined ? "" : `${id}help `}${id}fault`}
          value={fault ? typed : (value ?? "")}
          onChange={({ target }) => {
            const next = numberOf(target.value, min, max, whole);
            setTyped(target.value);
            if (next !== undefined) onChange(next);
          }}
        />
        {unit}
      </div>
      <p id={`${id}fault`} role="status">
        {fault && `Write ${whole ? "a whole number" : "a number"} from ${min} to ${max}.`}
      </p>
    </div>
  );
}

/** Undefined when the text is no number within the bounds; null when it is empty. */
function numberOf(text: string, min: number, max: number, whole: boolean) {
  if (text.trim() === "") return null;
  const number = Number(text.trim().replace(",", "."));
  const fits = Number.isFinite(number) && number >= min && number <= max;
  return fits && (!whole || Number.isInteger(number)) ? number : undefined;
}
