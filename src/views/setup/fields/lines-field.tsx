import { type ReactNode, useId, useState } from "react";
import styles from "./fields.module.css";

type Props = {
  label: string;
  help?: ReactNode;
  values: readonly string[];
  onChange: (values: string[]) => void;
};

const same = (a: readonly string[], b: readonly string[]) => a.join("\n") === b.join("\n");

/** A list of names, one a line: names on GitHub may hold commas, but no line's end. */
export function LinesField({ label, help, values, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState(values.join("\n"));
  // What is typed stays as it is typed; what is changed elsewhere is shown.
  const shown = same(linesOf(text), values) ? text : values.join("\n");
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}help`}>{help ?? "One a line."}</p>
      <textarea
        id={id}
        rows={Math.min(6, Math.max(2, values.length + 1))}
        spellCheck={false}
        aria-describedby={`${id}help`}
        value={shown}
        onChange={({ target }) => {
          setText(target.value);
          onChange(linesOf(target.value));
        }}
      />
    </div>
  );
}

/** The lines of a text that say something, each once. */
export const linesOf = (text: string): string[] => [
  ...new Set(text.split("\n").flatMap((line) => line.trim() || [])),
];
