import { type ReactNode, useState } from "react";
import { ParetoRows } from "../../charts/pareto-rows.tsx";
import { useAnswer } from "../../data/answers.ts";
import { useBlockerPatterns } from "../../data/ledger.ts";
import { useReferences } from "../../data/references.ts";
import type { BlockerClusters } from "../../metrics/blocker-clusters.ts";
import type { Cluster } from "../../metrics/pareto.ts";
import { Choice } from "../../ui/choice.tsx";
import { formatDuration } from "../../ui/duration.ts";
import { formatShare, plural } from "../../ui/format.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import styles from "./blockers.module.css";
import { causesSentence, causeWords } from "./patterns-words.ts";
import { titles } from "./titles.ts";

const by = [
  { value: "reason", label: "By reason" },
  { value: "issue", label: "By blocking issue" },
  { value: "repository", label: "By repository" },
] as const;
type By = (typeof by)[number]["value"];

/** What blocked time comes from, most first: by reason, by blocking issue, by its repository. */
export function CausesPanel() {
  const [chosen, choose] = useState<By>("reason");
  const choices = <Choice label="Blocked time" value={chosen} options={by} onChange={choose} />;
  return chosen === "repository" ? (
    <ByRepository choices={choices} />
  ) : (
    <ByCause by={chosen} choices={choices} />
  );
}

/** Of a long tail the first are drawn; the table holds all. */
const drawn = 12;
const mend = "Nothing was blocked in progress in this window. A longer window may hold more.";

type Named = { name: string } & Pick<Cluster<unknown>, "days" | "cumulativeShare" | "rows">;

function ByCause({ by: which, choices }: { by: "reason" | "issue"; choices: ReactNode }) {
  const answered = useAnswer("blocker clusters");
  const value = answered.answer?.value;
  const ids = value && !("refused" in value) ? blockersOf(value) : [];
  const references = useReferences(ids);
  const nameOf = (id: string | null): string => {
    const found = id === null ? undefined : references?.get(id);
    if (found) return `${found.ref} ${found.title}`;
    return id === null ? "Issues that may not be read" : "An issue not read yet";
  };
  const bars = (clusters: BlockerClusters): Named[] =>
    which === "reason"
      ? clusters.byReason.map((one) => ({ ...one, name: causeWords(one.name) }))
      : clusters.byBlocker.map((one) => ({ ...one, name: nameOf(one.name) }));
  return (
    <AnswerPanel
      title={titles.causes}
      height={320}
      answered={answered}
      sentence={(clusters, { clock }) =>
        causesSentence(
          bars(clusters),
          which === "reason" ? clusters.totalDays : clusters.waitingDays,
          clock,
        )
      }
      table={(clusters, { clock }) => tableOf(bars(clusters), clock)}
      mend={mend}
      empty={mend}
      choices={choices}
    >
      {(clusters, { clock }) => picture(bars(clusters), clock)}
    </AnswerPanel>
  );
}

function ByRepository({ choices }: { choices: ReactNode }) {
  const name = (repository: string) =>
    repository === "" ? "Repositories that may not be read" : repository;
  const bars = (clusters: Cluster<string>[]): Named[] =>
    clusters.map((one) => ({ ...one, name: name(one.name) }));
  return (
    <AnswerPanel
      title={titles.causes}
      height={320}
      answered={useBlockerPatterns()}
      sentence={({ byRepository }, { clock }) => causesSentence(bars(byRepository), null, clock)}
      table={({ byRepository }, { clock }) => tableOf(bars(byRepository), clock)}
      mend={mend}
      empty="Nothing in progress waited for another issue in this window."
      choices={choices}
    >
      {({ byRepository }, { clock }) => picture(bars(byRepository), clock)}
    </AnswerPanel>
  );
}

const blockersOf = ({ byBlocker }: BlockerClusters): string[] =>
  byBlocker.slice(0, 40).flatMap(({ name }) => name ?? []);

type Clock = Parameters<typeof formatDuration>[1];

const tableOf = (bars: readonly Named[], clock: Clock) => ({
  caption: "Blocked item-days by cause",
  columns: [
    { title: "Cause" },
    { title: "Item-days", short: true },
    { title: "Items", numeric: true },
    { title: "Explained with those before", numeric: true },
  ],
  rows: bars.map(({ name, days, rows, cumulativeShare }) => [
    name,
    formatDuration(days, clock),
    rows.length,
    formatShare(cumulativeShare, 1),
  ]),
});

function picture(bars: readonly Named[], clock: Clock): ReactNode {
  const [first] = bars;
  if (!first) return null;
  return (
    <>
      <ParetoRows
        label="Blocked item-days by cause, most first."
        rows={bars.slice(0, drawn).map(({ name, days, rows, cumulativeShare }, i) => ({
          id: `${i} ${name}`,
          name,
          note: `${formatDuration(days, clock)} · ${plural(rows.length, "item")}`,
          share: first.days === 0 ? 0 : days / first.days,
          together: cumulativeShare,
        }))}
      />
      <p className={styles["hint"]}>
        The upright line says what a cause and those above it explain together.
        {bars.length > drawn && ` ${bars.length - drawn} smaller causes are in the table.`}
      </p>
    </>
  );
}
