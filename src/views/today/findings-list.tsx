import { lazy, Suspense } from "react";
import { useFindings } from "../../data/findings.ts";
import { useReferences } from "../../data/references.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { plural } from "../../ui/format.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import { byKind, findingWords } from "./finding-words.ts";
import styles from "./today.module.css";

const RepairList = lazy(async () => ({
  default: (await import("../setup/team/repair-list.tsx")).RepairList,
}));

/** Of each kind so many are named. */
const named = 50;

/** All findings by kind: what each means, and the items it was made on. */
export function FindingsList() {
  const { state, scope } = useTeamView();
  const groups = byKind(useFindings() ?? []);
  const references = useReferences([
    ...new Set(
      groups.flatMap(({ findings }) => findings.slice(0, named).flatMap(({ item }) => item ?? [])),
    ),
  ]);
  return (
    <div className={styles["findingGroups"]}>
      {groups.map(({ kind, findings }) => (
        <section key={kind}>
          <h3>
            {kind.charAt(0).toUpperCase() + kind.slice(1)}{" "}
            <span className={styles["muted"]}>{findings.length}</span>
          </h3>
          <p className={styles["muted"]}>{findingWords[kind]}</p>
          {kind === "unmapped status" && !state.demo && (
            <Suspense>
              <RepairList id={scope.team} round={state.factsVersion} />
            </Suspense>
          )}
          <ul>
            {findings.slice(0, named).map(({ item, detail }, i) => {
              const found = item === null ? null : references?.get(item);
              return (
                // oxlint-disable-next-line react/no-array-index-key -- an item may be found twice
                <li key={`${item} ${i}`}>
                  {found && <ItemLink reference={found.ref} title={found.title} url={found.url} />}
                  {found === undefined && "…"}
                  {detail !== null && <span className={styles["muted"]}> {detail}</span>}
                </li>
              );
            })}
          </ul>
          {findings.length > named && (
            <p className={styles["muted"]}>and {plural(findings.length - named, "more item")}.</p>
          )}
        </section>
      ))}
    </div>
  );
}
