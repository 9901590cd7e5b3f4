import { type ReactNode, useId, useRef, useState } from "react";
import { ExplainButton } from "./explain-button.tsx";
import type { Explanation } from "./explanation.ts";
import { Figure } from "./figure.tsx";
import styles from "./panel.module.css";
import { PanelMenu } from "./panel-menu.tsx";
import type { Table } from "./table.ts";

type Props = {
  /** The question the panel answers. */
  title: string;
  /** The answer, one sentence. `sentence` may dress it, e.g. with terms explained. */
  answer: string;
  sentence?: ReactNode;
  explanation: Explanation;
  /** The numbers of the picture. */
  table: Table;
  /** What the numbers are of: team, window, as-of. What is taken away carries it. */
  context?: string;
  /** True while the picture still shows the settings before. */
  previous?: boolean;
  /** Further items of its menu. */
  more?: ReactNode;
  /** Makes the link to it; left out: the address of the page. */
  link?: () => Promise<string>;
  /** Its picture is the table itself. */
  told?: boolean;
  /** The picture; or why there is none. */
  children: ReactNode;
};

/** A question, its answer in words, the picture, and the way to the evidence. */
export function Panel(props: Props) {
  const { title, answer, sentence, explanation, table, context = "", previous, children } = props;
  const { more, link, told = false } = props;
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const [as, setAs] = useState<"picture" | "table">("picture");
  return (
    <section
      ref={panel}
      className={styles["panel"]}
      aria-labelledby={id}
      aria-busy={previous === true}
    >
      <header className={styles["head"]}>
        <h2 id={id} className={styles["title"]}>
          {title}
        </h2>
        <div className={`${styles["tools"]} screen-only`}>
          <ExplainButton explanation={explanation} />
          <PanelMenu
            {...{ title, answer, table, context, as, more }}
            {...(link ? { link } : {})}
            onChange={setAs}
            panel={() => panel.current}
          />
        </div>
      </header>
      <p className={styles["answer"]}>{sentence ?? answer}</p>
      <div className={styles["body"]} data-previous={previous === true}>
        <Figure table={table} as={as} told={told}>
          {children}
        </Figure>
      </div>
    </section>
  );
}

/** A panel whose numbers are not there yet, in its final shape. */
export function PanelFrame({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles["panel"]} aria-labelledby={id}>
      <header className={styles["head"]}>
        <h2 id={id} className={styles["title"]}>
          {title}
        </h2>
      </header>
      <div className={styles["body"]}>{children}</div>
    </section>
  );
}
