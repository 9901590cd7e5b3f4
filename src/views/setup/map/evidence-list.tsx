import type { Guess } from "../../../history/proposal/proposal.ts";
import styles from "./map.module.css";

/** Why something was proposed: the first sentence in sight, the others folded. */
export const EvidenceList = ({ guesses }: { guesses: readonly Guess[] }) => {
  const [first, ...others] = guesses;
  if (!first) return null;
  return (
    <div className={styles["evidence"]}>
      <p dir="auto">{first.sentence}</p>
      {others.length > 0 && (
        <details>
          <summary>
            {others.length === 1 ? "1 more reason" : `${others.length} more reasons`}
          </summary>
          <ul>
            {others.map(({ sentence }) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
