import { Choice } from "../../ui/choice.tsx";
import styles from "./today.module.css";

type Chosen = "visit" | "stand-up" | { day: string };

/** Since when: the last visit, the last stand-up, or a day. */
export const SinceChoice = ({
  value,
  onChange,
}: {
  value: Chosen;
  onChange: (value: Chosen) => void;
}) => (
  <div className={`${styles["sinceChoice"]} screen-only`}>
    <Choice
      label="Since when"
      value={typeof value === "object" ? "day" : value}
      options={[
        { value: "visit", label: "My last visit" },
        { value: "stand-up", label: "Last stand-up" },
        { value: "day", label: "A day" },
      ]}
      onChange={(next) => onChange(next === "day" ? { day: "" } : next)}
    />
    {typeof value === "object" && (
      <label>
        <span className="visually-hidden">Since the beginning of</span>
        <input
          type="date"
          value={value.day}
          onChange={(event) => onChange({ day: event.target.value })}
        />
      </label>
    )}
  </div>
);
