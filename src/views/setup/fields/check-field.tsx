import type { ReactNode } from "react";
import styles from "./fields.module.css";

type Props = {
  label: ReactNode;
  help?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** Something that holds or does not. */
export const CheckField = ({ label, help, checked, onChange }: Props) => (
  <label className={styles["option"]}>
    <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
    <span>
      {label}
      {help !== undefined && <small>{help}</small>}
    </span>
  </label>
);
