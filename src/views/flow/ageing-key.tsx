import { AgeingLegend } from "../today/ageing-legend.tsx";
import styles from "./flow.module.css";

/** What shapes and grounds mean. */
export const AgeingKey = ({ sle, bands }: { sle: boolean; bands: boolean }) => (
  <>
    <AgeingLegend sle={sle} />
    {bands && (
      <p className={styles["note"]}>
        The ground behind each stage tells how old finished items were when they left it: from the
        bottom up half of them, 70, 85 and 95&nbsp;% had gone by then.
      </p>
    )}
  </>
);
