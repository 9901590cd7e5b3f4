import type { Standing } from "../../ui/standing-mark.tsx";
import styles from "./today.module.css";

type Props = {
  age: number;
  sleDays: number | null;
  /** What the full width stands for. */
  longest: number;
  standing: Standing;
  /** The true age is longer: the bar has no end. */
  open: boolean;
};

/** An age as a bar, with a stroke where the expectation lies. The figure beside it says the same. */
export const AgeBar = ({ age, sleDays, longest, standing, open }: Props) => (
  <span className={styles["bar"]} aria-hidden>
    <span
      className={styles["barFill"]}
      data-standing={standing}
      data-open={open}
      style={{ width: `${Math.min(100, (100 * age) / longest)}%` }}
    />
    {sleDays !== null && (
      <span className={styles["barSle"]} style={{ left: `${(100 * sleDays) / longest}%` }} />
    )}
  </span>
);
