import { useItems } from "../../data/items.ts";
import { useTeamView } from "../../data/team-view.tsx";
import type { ClockKind } from "../../domain/team.ts";
import type { Sle } from "../../metrics/values.ts";
import { Button } from "../../ui/button.tsx";
import { clockUnit, formatDuration } from "../../ui/duration.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { plural } from "../../ui/format.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import { Panel, PanelFrame } from "../../ui/panel.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { type Standing, StandingMark } from "../../ui/standing-mark.tsx";
import { useViewSettings } from "../../url/use-view-settings.ts";
import { explanation } from "../explain/explanation.ts";
import { AgeBar } from "./age-bar.tsx";
import { wipSentence } from "./sentences.ts";
import styles from "./today.module.css";
import { useInProgress } from "./use-in-progress.ts";

export const oldestTitle = "What is in progress, oldest first?";

/** Read before stand-up: as many as one looks at; all of them lie one press away. */
const shown = 8;

/** The oldest items in progress, each held against the expectation. */
export function OldestPanel() {
  const found = useInProgress();
  const { state } = useTeamView();
  const { open } = useViewSettings();
  const rows = found ? [...found.ages.rows] : [];
  const texts = useItems(rows.slice(0, 200), found?.previous ?? true);
  if (!found) {
    return (
      <PanelFrame title={oldestTitle}>
        <Skeleton height={8 * 56} label="Reading ages" />
      </PanelFrame>
    );
  }
  const { answer, ages, sle, previous } = found;
  const { clock } = answer;
  const oldest = ages.ageDays[0] ?? 1;
  const table = {
    caption: "Items in progress, oldest first",
    columns: [
      { title: "Item" },
      { title: "Stage" },
      { title: `Age (${clockUnit[clock]})`, numeric: true },
    ],
    rows: rows.map((row, i) => {
      const text = texts.get(row);
      const name = text ? `${text.ref} ${text.title}` : `item ${i + 1}`;
      return [
        text?.url ? { text: name, href: text.url } : name,
        state.stages[ages.stage[i] ?? -1]?.name ?? "",
        `${ages.atLeast[i] === 1 ? "at least " : ""}${formatDuration(ages.ageDays[i] ?? 0, clock)}`,
      ];
    }),
  };
  return (
    <Panel
      title={oldestTitle}
      answer={wipSentence(ages, clock)}
      explanation={explanation(answer)}
      table={table}
      previous={previous}
    >
      {rows.length === 0 && <EmptyState>Nothing is in progress.</EmptyState>}
      <ol className={styles["rows"]}>
        {rows.slice(0, shown).map((row, i) => {
          const text = texts.get(row);
          const age = ages.ageDays[i] ?? 0;
          const standing = found.standings[i] ?? "fine";
          const atLeast = ages.atLeast[i] === 1;
          return (
            <li key={row} className={styles["row"]}>
              <StandingMark standing={standing} label={standing} />
              <div className={styles["rowText"]}>
                {text ? (
                  <ItemLink reference={text.ref} title={text.title} url={text.url} />
                ) : (
                  <span className={styles["placeholder"]}>…</span>
                )}
                <p className={styles["note"]}>
                  {[
                    state.stages[ages.stage[i] ?? -1]?.name,
                    words(age, standing, sle, clock),
                    ...(text && text.assignees.length > 0
                      ? [text.assignees.map((login) => `@${login}`).join(", ")]
                      : ["nobody assigned"]),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              <div className={styles["rowFigure"]}>
                <span>
                  {atLeast && <small>at least </small>}
                  {formatDuration(age, clock)}
                </span>
                <AgeBar
                  age={age}
                  sleDays={sle?.days ?? null}
                  longest={Math.max(oldest, sle?.days ?? 0)}
                  standing={standing}
                  open={atLeast}
                />
              </div>
            </li>
          );
        })}
      </ol>
      {rows.length > shown && (
        <Button
          className={`${styles["more"]} screen-only`}
          onClick={() => open({ list: "in-progress" })}
        >
          Show all {plural(rows.length, "item")}
        </Button>
      )}
    </Panel>
  );
}

/** What the age means: "18 days past the expectation". */
function words(age: number, standing: Standing, sle: Sle | null, clock: ClockKind): string | null {
  const past = sle !== null && age > sle.days;
  const late = past ? `${formatDuration(age - sle.days, clock)} past the expectation` : null;
  if (standing === "blocked") return late === null ? "blocked" : `blocked, ${late}`;
  if (late !== null) return late;
  if (standing === "watch" && sle) return `close to ${formatDuration(sle.days, clock)}`;
  return null;
}
