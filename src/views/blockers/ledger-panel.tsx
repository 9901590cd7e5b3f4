import { useState } from "react";
import { type Ledger, type LedgerBlock, useLedger } from "../../data/ledger.ts";
import { useTeamView } from "../../data/team-view.tsx";
import type { Answer } from "../../metrics/answer.ts";
import { Button } from "../../ui/button.tsx";
import { formatDuration } from "../../ui/duration.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatDateAt, plural } from "../../ui/format.ts";
import type { Table } from "../../ui/table.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { arrangedLedger } from "./arranged-ledger.ts";
import styles from "./blockers.module.css";
import { EscalationNote } from "./escalation-note-form.tsx";
import { LedgerGroups } from "./ledger-groups.tsx";
import { ledgerSentence } from "./ledger-sentence.ts";
import { LedgerTools } from "./ledger-tools.tsx";
import {
  costWords,
  type LedgerWords,
  nameOf,
  nextWords,
  promiseWords,
  whoWords,
  whyWords,
} from "./ledger-words.ts";
import { titles } from "./titles.ts";
import { useBlockersSettings } from "./use-blockers-settings.ts";

/** Every open blocker: since when, why, on whom, what waits behind it, at what cost, what next. */
export function LedgerPanel() {
  const { settings, arrange } = useBlockersSettings();
  const answered = useLedger(settings.reach);
  const { state } = useTeamView();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  const wordsOf = ({ zone, clock }: Answer<unknown>, { items }: Ledger): LedgerWords => ({
    items,
    zone,
    clock,
    limitDays: state.team.attention.blockedDays,
  });
  return (
    <AnswerPanel
      title={titles.ledger}
      height={480}
      answered={answered}
      sentence={(ledger, answer) => ledgerSentence(ledger, answer.clock)}
      table={(ledger, answer) => tableOf(ledger, wordsOf(answer, ledger))}
      mend="Blockers appear as soon as the team's signals say that something is blocked."
      choices={<LedgerTools settings={settings} onChange={arrange} demo={state.demo} />}
    >
      {(ledger, answer) => {
        const words = wordsOf(answer, ledger);
        const groups = arrangedLedger(ledger, settings);
        const selected = ledger.blocks.filter(({ item }) => chosen.has(item.id));
        return (
          <>
            {ledger.missing.length > 0 && (
              <p className={styles["missing"]}>
                Not in this list: {ledger.missing.join(", ")}. Their data could not be opened on
                this device.
              </p>
            )}
            {groups.length === 0 ? (
              <EmptyState>{emptyWords(ledger)}</EmptyState>
            ) : (
              <LedgerGroups
                groups={groups}
                teams={settings.reach === "all" ? ledger.teams : []}
                issues={ledger.issues}
                words={words}
                chosen={chosen}
                onToggle={toggle}
              />
            )}
            {selected.length > 0 && (
              <div className={`${styles["chosen"]} screen-only`}>
                <span role="status">{plural(selected.length, "blocker")} chosen for a note</span>
                <Button look="quiet" onClick={() => choose(new Set())}>
                  Choose none
                </Button>
              </div>
            )}
            {selected.length > 0 && (
              <EscalationNote
                key={selected.map(({ item }) => item.id).join(" ")}
                blocks={selected}
                words={words}
                asOf={answer.asOf}
                host={state.team.sources[0]?.host ?? "github.com"}
              />
            )}
          </>
        );
      }}
    </AnswerPanel>
  );
}

const emptyWords = ({ blocks }: Ledger): string =>
  blocks.length === 0
    ? "Nothing is blocked now."
    : `None of the ${plural(blocks.length, "blocker")} is of this kind. Show everything to see them.`;

function tableOf({ blocks, teams }: Ledger, words: LedgerWords): Table {
  const teamName = (id: string) => teams.find((team) => team.id === id)?.name ?? id;
  return {
    caption: "Open blockers",
    columns: [
      { title: "Item" },
      { title: "Team" },
      { title: "Since", short: true },
      { title: "Age", short: true },
      { title: "Why" },
      { title: "Who can help" },
      { title: "Waiting behind it", numeric: true },
      { title: "Cost", short: true },
      { title: "Date at risk" },
      { title: "Suggested next" },
    ],
    rows: blocks.map((block: LedgerBlock) => {
      const { item, since, ageDays, behind } = block;
      return [
        item.url === null ? nameOf(item) : { text: nameOf(item), href: item.url },
        block.teams.map(teamName).join(", "),
        formatDateAt(since, words.zone),
        formatDuration(ageDays, words.clock),
        whyWords(block, words),
        whoWords(block),
        behind,
        costWords(block, words),
        promiseWords(block, words),
        nextWords(block, words),
      ];
    }),
  };
}
