import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { fileName, saveFile } from "../../ui/save-file.ts";
import type { Findings } from "./findings.ts";
import { packMarkdown, packSubject, pictureAddress } from "./pack.ts";
import styles from "./retro.module.css";
import type { Section, SectionId } from "./section.ts";

type Props = { sections: readonly Section[]; findings: Findings; onClose: () => void };

/** The pack for the meeting as it will be printed or saved; sections can be left out. */
export function PackView({ sections, findings, onClose }: Props) {
  const [leftOut, leaveOut] = useState<ReadonlySet<SectionId>>(new Set());
  const [said, say] = useState("");
  const kept = sections.filter(({ id }) => !leftOut.has(id));
  const toggle = (id: SectionId) => {
    const next = new Set(leftOut);
    if (!next.delete(id)) next.add(id);
    leaveOut(next);
  };
  const markdown = () => packMarkdown(kept, findings);
  const save = () => {
    const name = fileName(`retrospective ${findings.team} ${findings.words.now}`);
    saveFile(`${name}.md`, new Blob([markdown()], { type: "text/markdown;charset=utf-8" }));
    say("Saved as Markdown.");
  };
  const { team } = findings;
  return (
    <div className={styles["pack"]}>
      <div className={`${styles["bar"]} screen-only`}>
        <fieldset className={styles["parts"]}>
          <legend>In the pack</legend>
          {sections.map(({ id, title }) => (
            <label key={id} className={styles["check"]}>
              <input type="checkbox" checked={!leftOut.has(id)} onChange={() => toggle(id)} />
              {title}
            </label>
          ))}
        </fieldset>
        <span className={styles["actions"]}>
          <Button look="primary" onClick={save} disabled={kept.length === 0}>
            Save as Markdown
          </Button>
          <Button onClick={() => window.print()}>Print</Button>
          <Button look="quiet" onClick={onClose}>
            Back to the page
          </Button>
          <span className="visually-hidden" role="status">
            {said}
          </span>
        </span>
      </div>
      <article className={styles["paper"]}>
        <h2>Retrospective of {team}</h2>
        <p className={styles["note"]}>{packSubject(findings)}</p>
        {kept.map((section) => (
          <PackSection key={section.id} section={section} />
        ))}
      </article>
    </div>
  );
}

/** A section on paper or on the wall: its words, its table, its pictures. */
export const PackSection = ({
  section,
  heading: Heading = "h3",
}: {
  section: Section;
  heading?: "h2" | "h3";
}) => (
  <section className={styles["packSection"]} aria-label={section.title}>
    <Heading>{section.title}</Heading>
    <p>{section.answer}</p>
    {section.lines.length > 0 && (
      <ul className={styles["lines"]}>
        {section.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
    {section.table && <DataTable table={section.table} />}
    {section.pictures.length > 0 && (
      <div className={styles["pictures"]}>
        {section.pictures.map((picture) => (
          <img
            key={picture.words}
            src={pictureAddress(picture)}
            alt={picture.words}
            width={720}
            height={240}
          />
        ))}
      </div>
    )}
  </section>
);
