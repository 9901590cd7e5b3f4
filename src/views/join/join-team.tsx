import { Link } from "@tanstack/react-router";
import { useHasToken, useJoin } from "../../data/linked-team.ts";
import type { Team } from "../../domain/team.ts";
import { sourceAddress, toTeamFile } from "../../domain/team-file.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./join.module.css";
import { JoinForm } from "./join-form.tsx";
import { useLinkedTeam } from "./use-linked-team.ts";

type Props = {
  /** The team's description as it stands in the link. */
  packed: string;
  /** Called with the id under which the team is kept from now on. */
  onJoined: (team: string) => void;
};

/** Where a link leads to a team that is not kept here: what it is, and the way in with one's own token. */
export function JoinTeam({ packed, onJoined }: Props) {
  const team = useLinkedTeam(packed);
  if (team === undefined) return <Skeleton height={320} label="Reading the link" />;
  if (team === null)
    return (
      <div className={styles["join"]}>
        <h1>This link cannot be read</h1>
        <p>
          It was cut off or changed on its way. Ask for it once more, or{" "}
          <Link to="/connect">connect the team yourself</Link>.
        </p>
      </div>
    );
  return <Known team={team} onJoined={onJoined} />;
}

function Known({ team, onJoined }: { team: Team; onJoined: (team: string) => void }) {
  const host = team.sources[0]?.host ?? "github.com";
  const hasToken = useHasToken(host);
  const join = useJoin();
  const addresses = team.sources.map((source) => {
    const address = sourceAddress(source);
    return "board" in address ? address.board : address.repository;
  });
  const outcome = join.data ?? null;
  return (
    <div className={styles["join"]}>
      <h1>{team.name}</h1>
      <p>
        Somebody shared a view of this team with you. The link carries how the team works, none of
        its data: what you see is read with your own token, and stays in this browser.
      </p>
      <ul className={styles["sources"]} aria-label="What is read">
        {addresses.map((address) => (
          <li key={address}>{address}</li>
        ))}
      </ul>
      {host !== "github.com" && (
        <p className={styles["warning"]} role="note">
          Your token goes to <strong>{host}</strong>, which is not github.com. Go on only if that is
          where your company keeps its work.
        </p>
      )}
      {hasToken === undefined ? (
        <Skeleton height={160} label="Looking for a token" />
      ) : (
        <JoinForm
          host={host}
          hasToken={hasToken}
          outcome={outcome}
          failure={join.error?.message ?? null}
          busy={join.isPending}
          onJoin={(given, joined) =>
            join.mutate(
              { ...given, teamFile: toTeamFile(team), host },
              {
                onSuccess: (came) => {
                  if (came.kind !== "joined") return;
                  joined();
                  onJoined(came.team);
                },
              },
            )
          }
        />
      )}
    </div>
  );
}
