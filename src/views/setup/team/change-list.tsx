import { type TeamChange, useTeamChanges } from "../../../data/setup-team.ts";
import { formatDateAt, formatTime } from "../../../ui/format.ts";
import styles from "../setup.module.css";

/** What was changed of the team and when, the latest first. */
export function ChangeList({ id, zone }: { id: string; zone: string }) {
  const { data: changes = [] } = useTeamChanges(id);
  return (
    <section className={styles["section"]} aria-labelledby="changes">
      <h2 id="changes">What was changed, and when</h2>
      <ol className={styles["changes"]}>
        {byTime(changes).map(({ at, words }) => (
          <li key={at}>
            <time dateTime={new Date(at).toISOString()}>
              {formatDateAt(at, zone)}, {formatTime(at, zone)}
            </time>
            <ul>
              {words.map((one) => (
                <li key={one} dir="auto">
                  {one}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Changes that were kept together stand together. */
function byTime(changes: readonly TeamChange[]): { at: number; words: string[] }[] {
  const groups = new Map<number, Set<string>>();
  for (const { at, words } of changes)
    groups.set(at, (groups.get(at) ?? new Set<string>()).add(words));
  return [...groups].map(([at, words]) => ({ at, words: [...words] })).toReversed();
}
