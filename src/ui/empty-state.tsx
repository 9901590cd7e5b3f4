import { CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./states.module.css";

/** Why there is no picture, and what would change that. */
export const EmptyState = ({ children }: { children: ReactNode }) => (
  <div className={styles["empty"]}>
    <CircleDashed size={18} aria-hidden />
    <p>{children}</p>
  </div>
);
