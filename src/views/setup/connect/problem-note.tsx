import type { TokenProblem } from "../../../data/tokens.ts";
import styles from "../setup.module.css";

/** What a token cannot do: what happened, why that may be, and the way out. */
export const ProblemNote = ({ problem }: { problem: TokenProblem }) => {
  const { message, causes, wayOut, url } = problem;
  return (
    <div className={styles["fault"]} role="alert">
      <p>
        <strong>{message}</strong>
      </p>
      {causes.length === 1 && <p>The cause: {causes[0]}.</p>}
      {causes.length > 1 && (
        <>
          <p>GitHub gives the same answer in {causes.length} cases:</p>
          <ul>
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {wayOut}{" "}
        {url !== null && (
          <a href={url} target="_blank" rel="noreferrer">
            Open the page on GitHub
          </a>
        )}
      </p>
    </div>
  );
};
