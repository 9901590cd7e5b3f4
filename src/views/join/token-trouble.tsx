import type { Joined } from "../../data/linked-team.ts";
import styles from "./join.module.css";

type Problem = Extract<Joined, { kind: "refused" }>["problem"];
type Props = { address?: string; problems: readonly Problem[] };

/** What a token cannot do, why that may be, and the way out. */
export const TokenTrouble = ({ address, problems }: Props) => (
  <div className={styles["trouble"]}>
    {address !== undefined && <strong>{address}</strong>}
    {problems.map(({ kind, message, causes, wayOut, url }) => (
      <div key={`${kind} ${message}`}>
        <p>{message}</p>
        {causes.length > 0 && (
          <ul aria-label="Why that may be">
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        )}
        <p>
          {wayOut}{" "}
          {url !== null && (
            <a href={url} target="_blank" rel="noreferrer">
              On GitHub
            </a>
          )}
        </p>
      </div>
    ))}
  </div>
);
