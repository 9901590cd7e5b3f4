import { CircleAlert, FlaskConical, History, Hourglass } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./shell.module.css";

type Tone = "demo" | "past" | "partial" | "failed";
const symbols = { demo: FlaskConical, past: History, partial: Hourglass, failed: CircleAlert };

/** A line above the numbers that a reader must know of. */
export const Banner = ({ tone, children }: { tone: Tone; children: ReactNode }) => {
  const Symbol = symbols[tone];
  return (
    <div className={styles["banner"]} data-tone={tone} role={tone === "failed" ? "alert" : "note"}>
      <Symbol size={16} aria-hidden />
      <div className={styles["bannerText"]}>{children}</div>
    </div>
  );
};
