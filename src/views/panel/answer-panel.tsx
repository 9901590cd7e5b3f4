import { type ReactNode, Suspense } from "react";
import { useMarks } from "../../data/marks.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { marksWithin } from "../../domain/mark.ts";
import { type Answer, isRefusal } from "../../metrics/answer.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Panel, PanelFrame } from "../../ui/panel.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { Table } from "../../ui/table.ts";
import { explanation } from "../explain/explanation.ts";
import { contextWords } from "./context-words.ts";
import { NoteItem } from "./note-item.tsx";
import { refusalSentence } from "./refusal-sentence.ts";
import { useViewLink } from "./use-view-link.ts";

type Props<Value> = {
  /** The question. */
  title: string;
  /** Of the picture, in pixels: its place is kept while it loads. */
  height: number;
  answered: { answer: Answer<Value> | undefined; previous: boolean };
  /** The answer in words. */
  sentence: (value: Value, answer: Answer<Value>) => string;
  table: (value: Value, answer: Answer<Value>) => Table;
  /** The drawing; null where there is nothing to draw, which `empty` then says. */
  children: (value: Value, answer: Answer<Value>) => ReactNode;
  empty?: string;
  /** What would mend it where there is too little data. */
  mend: string;
  /** Choices of how it is drawn, above the picture. */
  choices?: ReactNode;
  /** Its picture is one over time: what happened meanwhile is listed with its numbers. */
  overTime?: boolean;
};

const noTable: Table = { caption: "No numbers", columns: [], rows: [] };

/** The panel of one answer: while it loads, where it is refused, and as it is. */
export function AnswerPanel<Value>(props: Props<Value>) {
  const { title, height, answered, sentence, table, children, empty, mend, choices, overTime } =
    props;
  const { state, scope } = useTeamView();
  const marks = useMarks();
  const link = useViewLink();
  const { answer, previous } = answered;
  const skeleton = <Skeleton height={height} label={`Reading: ${title}`} />;
  if (!answer) return <PanelFrame title={title}>{skeleton}</PanelFrame>;

  const { value } = answer;
  const shared = {
    title,
    explanation: explanation(answer),
    context: contextWords(answer, state.team.name),
    previous,
    more: <NoteItem />,
    link,
  };
  if (isRefusal(value)) {
    return (
      <Panel {...shared} answer={refusalSentence(value)} table={noTable}>
        <EmptyState>{mend}</EmptyState>
      </Panel>
    );
  }
  const picture = children(value, answer);
  const numbers = table(value, answer);
  const days = answer.window ?? scope.window;
  const happened = days === null ? marks : marksWithin(marks, days.first, days.last);
  return (
    <Panel
      {...shared}
      answer={sentence(value, answer)}
      table={overTime ? { ...numbers, marks: happened } : numbers}
    >
      {picture === null ? (
        <EmptyState>{empty ?? mend}</EmptyState>
      ) : (
        <>
          {choices}
          <Suspense fallback={skeleton}>{picture}</Suspense>
        </>
      )}
    </Panel>
  );
}
