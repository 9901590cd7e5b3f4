import type { ReactNode } from "react";
import { Fold } from "../fold.tsx";
import styles from "./agree.module.css";

type Props = {
  title: string;
  /** What holds as it stands, in a line. */
  summary: string;
  children: ReactNode;
};

/** Settings that belong together, folded: what holds is said, opened it can be changed. */
export const Group = ({ title, summary, children }: Props) => (
  <Fold
    className={styles["group"]}
    line={
      <>
        <span className={styles["title"]}>{title}</span>
        <span className={styles["summary"]} dir="auto">
          {summary}
        </span>
      </>
    }
  >
    <div className={styles["fields"]}>{children}</div>
  </Fold>
);
