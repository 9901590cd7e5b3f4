import { Link } from "@tanstack/react-router";
import type { Proposal } from "../../../data/setup-team.ts";
import button from "../../../ui/button.module.css";
import { addressesOf, parseSetupSearch, type SetupSearch } from "../../../url/setup-search.ts";
import styles from "../setup.module.css";

/** A board that tells nothing of where work stands: the way to read the repositories of its items instead. */
export function RepositoriesInstead({
  proposal: { teamFile, guesses },
  search,
}: {
  proposal: Proposal;
  search: SetupSearch;
}) {
  const why = guesses.find(({ part }) => part === "source");
  if (!why || !teamFile) return null;
  const source = teamFile.sources
    .map((one) => ("board" in one ? one.board : one.repository))
    .join(",");
  if (source === addressesOf(search).join(",")) return null;
  return (
    <div className={styles["note"]}>
      <p dir="auto">{why.sentence}</p>
      <Link
        to="/connect/map"
        search={(old) => parseSetupSearch({ ...old, source })}
        className={`${button["button"]} ${button["primary"]}`}
      >
        Read the repositories
      </Link>
    </div>
  );
}
