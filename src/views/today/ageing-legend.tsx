import { StandingMark } from "../../ui/standing-mark.tsx";
import styles from "./today.module.css";

/** What the shapes mean. */
export const AgeingLegend = ({ sle }: { sle: boolean }) => (
  <p className={styles["legend"]}>
    {sle && (
      <>
        <span>
          <StandingMark standing="act" /> past the expectation
        </span>
        <span>
          <StandingMark standing="watch" /> close to it
        </span>
      </>
    )}
    <span>
      <StandingMark standing="blocked" /> blocked
    </span>
  </p>
);
