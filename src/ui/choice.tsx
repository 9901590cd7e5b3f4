import styles from "./choice.module.css";

type Props<Value extends string> = {
  /** What is chosen, for those who hear it. */
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** A few ways to see the same thing, side by side, of which one holds. */
export const Choice = <Value extends string>({ label, value, options, onChange }: Props<Value>) => (
  <div className={`${styles["choice"]} screen-only`} role="group" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        aria-pressed={option.value === value}
        onClick={() => onChange(option.value)}
      >
        {option.label}
      </button>
    ))}
  </div>
);
