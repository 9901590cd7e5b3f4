import { CircleHelp } from "lucide-react";
import { useState } from "react";
import { Button } from "./button.tsx";
import { Drawer } from "./drawer.tsx";
import styles from "./explain-button.module.css";
import type { Explanation } from "./explanation.ts";
import { plural } from "./format.ts";

/** Opens the evidence behind a number. `compact`: a symbol where there is no room for the word. */
export function ExplainButton({
  explanation,
  compact = false,
}: {
  explanation: Explanation;
  compact?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  return (
    <>
      {compact ? (
        <Button look="icon" onClick={show} aria-label={`Explain ${explanation.title}`}>
          <CircleHelp size={16} aria-hidden />
        </Button>
      ) : (
        <Button look="quiet" onClick={show}>
          Explain<span className="visually-hidden"> {explanation.title}</span>
        </Button>
      )}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        place="centre"
        title={`${explanation.title}, explained`}
      >
        <ExplanationBody explanation={explanation} />
      </Drawer>
    </>
  );
}

const ExplanationBody = ({
  explanation: { definition, source, facts, leftOut, evidence },
}: {
  explanation: Explanation;
}) => (
  <div className={styles["explanation"]}>
    <p>{definition}</p>
    <p className={styles["note"]}>{source}</p>
    <dl className={styles["facts"]}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <h3>Left out</h3>
    {leftOut.length === 0 ? (
      <p>Nothing was left out.</p>
    ) : (
      <ul>
        {leftOut.map(({ reason, items }) => (
          <li key={reason}>
            {plural(items, "item")}: {reason}
          </li>
        ))}
      </ul>
    )}
    <h3>How it is known</h3>
    {evidence.length === 0 ? (
      <p>It rests on no items.</p>
    ) : (
      <ul>
        {evidence.map(({ name, meaning, share, inputs }) => (
          <li key={name}>
            <strong>
              {share} {name}
            </strong>{" "}
            ({inputs}): {meaning}
          </li>
        ))}
      </ul>
    )}
  </div>
);
