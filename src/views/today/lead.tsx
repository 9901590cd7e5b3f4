import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { isRefusal } from "../../metrics/answer.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { leadSentence } from "./sentences.ts";
import { listedAttention } from "./standing.ts";
import styles from "./today.module.css";
import { useNeedsAttention } from "./use-needs-attention.ts";
import { momentumSentence } from "./verdict-words.ts";

/** The sentence the page begins with: what needs a person today. */
export function Lead() {
  const found = useNeedsAttention();
  const momentum = useAnswer("momentum").answer?.value;
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
      {leadSentence(listedAttention(found.shown), found.value.inProgress, scope.asOf === null)}
      {momentum !== undefined && !isRefusal(momentum) && ` ${momentumSentence(momentum)}`}
    </p>
  );
}
