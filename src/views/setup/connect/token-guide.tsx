import { ExternalLink } from "lucide-react";
import {
  type TokenGuide as Guide,
  type TokenQuestion,
  useTokenGuides,
} from "../../../data/tokens.ts";
import styles from "../setup.module.css";

/** Exactly which token to make: the best first, the ways around it folded. */
export function TokenGuides({ question }: { question: TokenQuestion }) {
  const { data: guides = [] } = useTokenGuides(question);
  const [first, ...others] = guides;
  if (!first) return null;
  return (
    <section className={styles["guide"]} aria-labelledby="guide">
      <h2 id="guide">Make a {first.token} token</h2>
      <GuideText guide={first} />
      {others.map((guide) => (
        <details key={guide.token}>
          <summary>Or a {guide.token} token</summary>
          <GuideText guide={guide} />
        </details>
      ))}
    </section>
  );
}

const GuideText = ({ guide: { token, why, url, steps, warnings } }: { guide: Guide }) => (
  <div className={styles["guideText"]}>
    <p>{why}</p>
    <p>
      <a href={url} target="_blank" rel="noreferrer">
        Open GitHub's page for a {token} token, filled in as far as GitHub allows
        <ExternalLink size={14} aria-label="(opens GitHub)" />
      </a>
    </p>
    <ol>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    {warnings.length > 0 && (
      <>
        <p>Before you make it:</p>
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      </>
    )}
  </div>
);
