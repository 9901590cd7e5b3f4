import type { ReactNode } from "react";
import { useTeamView } from "../../data/team-view.tsx";
import type { Answer } from "../../metrics/answer.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Panel } from "../../ui/panel.tsx";
import type { Table } from "../../ui/table.ts";
import { explanation } from "../explain/explanation.ts";
import { contextWords } from "../panel/context-words.ts";
import { NoteItem } from "../panel/note-item.tsx";
import { useViewLink } from "../panel/use-view-link.ts";
import styles from "./retro.module.css";
import type { Section } from "./section.ts";

const noTable: Table = { caption: "No numbers", columns: [], rows: [] };

type Props = {
  section: Section;
  answer: Answer<unknown>;
  previous: boolean;
  /** In place of its lines and its table. */
  children?: ReactNode;
};

/** A section of the retrospective as a panel of the page. */
export function SectionPanel({ section, answer, previous, children }: Props) {
  const { state } = useTeamView();
  const link = useViewLink();
  const { title, table } = section;
  return (
    <Panel
      title={title}
      answer={section.answer}
      explanation={explanation(answer)}
      table={table ?? noTable}
      context={contextWords(answer, state.team.name)}
      previous={previous}
      more={<NoteItem />}
      link={link}
      told={children === undefined}
    >
      {children ?? <SectionBody section={section} />}
    </Panel>
  );
}

/** Items have titles, which take room. */
const hasLinks = (table: Table): boolean => table.columns.some(({ title }) => title === "Item");

/** What stands below a section's answer. */
export const SectionBody = ({ section: { lines, table } }: { section: Section }) => (
  <div className={styles["section"]}>
    {lines.length > 0 && (
      <ul className={styles["lines"]}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
    {table && (
      <div className={styles["table"]} data-narrow={table.columns.length < 4 && !hasLinks(table)}>
        <DataTable table={table} />
      </div>
    )}
  </div>
);
