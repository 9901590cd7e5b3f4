import { useFindings } from "../../data/findings.ts";
import { useLedger } from "../../data/ledger.ts";
import { useReferences } from "../../data/references.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { isRefusal } from "../../metrics/answer.ts";
import { plural } from "../../ui/format.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import styles from "./blockers.module.css";
import { type HygieneGroup, hygieneOf } from "./hygiene.ts";
import { titles } from "./titles.ts";

/** Of each kind so many are named. */
const named = 12;

/** Where marks and dependencies do not tell what is so. */
export function HygienePanel() {
  const answered = useLedger("team");
  const findings = useFindings();
  const { team } = useTeamView().state;
  const value = answered.answer?.value;
  const groups =
    value && !isRefusal(value) && findings ? hygieneOf(value, findings, team.blocked) : [];
  const references = useReferences([
    ...new Set(groups.flatMap(({ items }) => items.slice(0, named).map(({ id }) => id))),
  ]);
  const nameOf = (id: string) => {
    const found = references?.get(id);
    return found ? `${found.ref} ${found.title}` : "…";
  };
  return (
    <AnswerPanel
      title={titles.hygiene}
      height={240}
      answered={findings ? answered : { answer: undefined, previous: false }}
      sentence={() => sentence(groups)}
      table={() => ({
        caption: "What marks and dependencies get wrong",
        columns: [{ title: "Kind" }, { title: "Item" }, { title: "Detail" }],
        rows: groups.flatMap(({ title, items }) =>
          items.map(({ id, detail }) => [title, nameOf(id), detail]),
        ),
      })}
      mend=""
      empty="Every mark has a reason, and every reason a mark."
    >
      {() =>
        groups.length === 0 ? null : (
          <div className={styles["hygiene"]}>
            {groups.map(({ title, meaning, items }) => (
              <section key={title}>
                <h3>
                  {title} <span>{items.length}</span>
                </h3>
                <p className={styles["hint"]}>{meaning}</p>
                <ul>
                  {items.slice(0, named).map(({ id, detail }) => {
                    const found = references?.get(id);
                    return (
                      <li key={id}>
                        {found ? (
                          <ItemLink reference={found.ref} title={found.title} url={found.url} />
                        ) : (
                          "…"
                        )}
                        {detail !== null && <small> {detail}</small>}
                      </li>
                    );
                  })}
                </ul>
                {items.length > named && (
                  <p className={styles["hint"]}>
                    and {plural(items.length - named, "more item")}; the table lists all.
                  </p>
                )}
              </section>
            ))}
          </div>
        )
      }
    </AnswerPanel>
  );
}

const sentence = (groups: readonly HygieneGroup[]): string => {
  const items = new Set(groups.flatMap((group) => group.items.map(({ id }) => id)));
  return groups.length === 0
    ? "Yes: no mark without a reason, no reason without a mark, no circle."
    : `${plural(items.size, "item")} ${items.size === 1 ? "needs" : "need"} a look, for ${plural(groups.length, "kind of finding", "kinds of findings")}.`;
};
