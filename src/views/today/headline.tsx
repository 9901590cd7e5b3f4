import type { ReactNode } from "react";
import type { MeasureMomentum } from "../../metrics/momentum.ts";
import { ExplainButton } from "../../ui/explain-button.tsx";
import type { Explanation } from "../../ui/explanation.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./today.module.css";
import { ruleWords, verdicts } from "./verdict-words.ts";

type Props = {
  title: string;
  explanation: Explanation;
  /** The number as large type; null where the answer is a refusal. */
  figure: string | null;
  unit: string;
  sentence: ReactNode;
  /** Opens the items behind the number. */
  onOpen: () => void;
  /** Whether it is changing, and by which rule; left out while that is not known. */
  momentum?: MeasureMomentum | undefined;
  previous: boolean;
  children: ReactNode;
};

/** A headline number: the figure, its sentence, a small picture, the items, the evidence. */
export const Headline = (props: Props) => (
  <section className={styles["headline"]} aria-label={props.title} data-previous={props.previous}>
    <header className={styles["headlineHead"]}>
      <h2>{props.title}</h2>
      <span className="screen-only">
        <ExplainButton explanation={props.explanation} compact />
      </span>
    </header>
    {props.figure === null ? (
      <p className={styles["noFigure"]}>Not enough data</p>
    ) : (
      <button type="button" className={styles["figure"]} onClick={props.onOpen}>
        {props.figure} <small>{props.unit}</small>
        <span className="visually-hidden">: show the items</span>
      </button>
    )}
    <p className={styles["headlineSentence"]}>{props.sentence}</p>
    {props.momentum && <VerdictLine momentum={props.momentum} />}
    <div className={styles["spark"]}>{props.children}</div>
  </section>
);

const VerdictLine = ({ momentum }: { momentum: MeasureMomentum }) => {
  const { word, shape, tone } = verdicts[momentum.verdict];
  return (
    <p className={styles["verdict"]}>
      <strong data-tone={tone}>
        <span aria-hidden>{shape}</span> {word}
      </strong>
      : {ruleWords(momentum)}
    </p>
  );
};

export const HeadlineSkeleton = ({ title }: { title: string }) => (
  <section className={styles["headline"]} aria-label={title}>
    <header className={styles["headlineHead"]}>
      <h2>{title}</h2>
    </header>
    <Skeleton height={124} label={`Reading ${title.toLowerCase()}`} />
  </section>
);
