import { type SourceChoice, useChoices } from "../../../data/choices.ts";
import { Button } from "../../../ui/button.tsx";
import { formatDateAt, plural } from "../../../ui/format.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { ProblemNote } from "../connect/problem-note.tsx";
import { CheckField } from "../fields/check-field.tsx";
import styles from "../setup.module.css";
import { useSettled } from "../use-settled.ts";

type Props = {
  kind: SourceChoice["kind"];
  host: string;
  owner: string;
  /** What is looked for. */
  text: string;
  chosen: readonly string[];
  onToggle: (address: string, title: string) => void;
};

/** Boards or repositories of an owner, the one changed last first, with what they hold. */
export function SourceList({ kind, host, owner, text, chosen, onToggle }: Props) {
  const settled = useSettled(text.trim());
  const list = useChoices(kind, host, owner, settled);
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const problems = [
    ...new Map(
      pages.flatMap((page) => page.problems).map((problem) => [problem.message, problem]),
    ).values(),
  ];
  if (list.isPending) return <Skeleton height={160} label="Asking GitHub" />;
  return (
    <div className={styles["list"]}>
      <p role="status" className={styles["muted"]}>
        {list.error?.message ?? countSentence(kind, owner, rows.length, settled)}
      </p>
      <ul>
        {rows.map(({ address, title, items, updatedAt, ended }) => (
          <li key={address}>
            <CheckField
              label={<bdi>{shortened(title) || "(without a title)"}</bdi>}
              help={[
                plural(
                  items,
                  kind === "board" ? "item" : "issue and pull request",
                  kind === "board" ? "items" : "issues and pull requests",
                ),
                ...(updatedAt === null ? [] : [`last changed ${formatDateAt(updatedAt, "UTC")}`]),
                ...(ended ? [kind === "board" ? "closed" : "archived"] : []),
              ].join(" · ")}
              checked={chosen.includes(address)}
              onChange={() => onToggle(address, title)}
            />
          </li>
        ))}
      </ul>
      {problems.map((problem) => (
        <ProblemNote key={problem.message} problem={problem} />
      ))}
      {list.hasNextPage && (
        <div>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? "Looking further…" : "Show more"}
          </Button>
        </div>
      )}
    </div>
  );
}

const shortened = (title: string): string =>
  title.length > 120 ? `${title.slice(0, 119)}…` : title.trim();

function countSentence(kind: SourceChoice["kind"], owner: string, count: number, text: string) {
  const what =
    kind === "board" ? plural(count, "board") : plural(count, "repository", "repositories");
  if (count === 0)
    return text === ""
      ? `The token sees no ${kind} of ${owner}.`
      : `No ${kind} of ${owner} is called that.`;
  return `${what} of ${owner}${text === "" ? "" : " found"}, the one changed last first.`;
}
