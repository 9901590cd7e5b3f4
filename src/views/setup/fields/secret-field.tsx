import { type ReactNode, type Ref, useId } from "react";
import styles from "./fields.module.css";

type Props = {
  label: string;
  help: ReactNode;
  /** The field itself: what it holds is read when it is needed. */
  field: Ref<HTMLInputElement>;
  /** Called when something was pasted into it. */
  onPaste?: () => void;
};

/**
 * A field for something that nobody may see. The page holds no copy of it: a value that React
 * keeps in step would stand in the document too, as an attribute.
 */
export function SecretField({ label, help, field, onPaste }: Props) {
  const id = useId();
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}help`}>{help}</p>
      <input
        ref={field}
        id={id}
        type="password"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}help`}
        onInput={({ nativeEvent }) => {
          if ("inputType" in nativeEvent && nativeEvent.inputType === "insertFromPaste")
            onPaste?.();
        }}
      />
    </div>
  );
}
