import { useTeamView } from "../../data/team-view.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { leadSentence } from "./sentences.ts";
import styles from "./today.module.css";
import { useInProgress } from "./use-in-progress.ts";

/** The sentence the page begins with: what needs a person today. */
export function Lead() {
  const found = useInProgress();
  const { scope } = useTeamView();
  if (!found) {
    return (
      <div className={styles["lead"]}>
        <Skeleton height={36} label="Reading what needs a person" />
      </div>
    );
  }
  return (
    <p className={styles["lead"]}>
      {leadSentence(found.attention, found.ages.rows.length, scope.asOf === null)}
    </p>
  );
}
