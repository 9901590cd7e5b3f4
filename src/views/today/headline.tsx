import type { ReactNode } from "react";
import { ExplainButton } from "../../ui/explain-button.tsx";
import type { Explanation } from "../../ui/explanation.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./today.module.css";

type Props = {
  title: string;
  explanation: Explanation;
  /** The number as large type; null where the answer is a refusal. */
  figure: string | null;
  unit: string;
  sentence: ReactNode;
  /** Opens the items behind the number. */
  onOpen: () => void;
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
    <div className={styles["spark"]}>{props.children}</div>
  </section>
);

export const HeadlineSkeleton = ({ title }: { title: string }) => (
  <section className={styles["headline"]} aria-label={title}>
    <header className={styles["headlineHead"]}>
      <h2>{title}</h2>
    </header>
    <Skeleton height={124} label={`Reading ${title.toLowerCase()}`} />
  </section>
);
