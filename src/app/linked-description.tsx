import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect } from "react";
import { useDescribe } from "../data/linked-team.ts";
import type { Team } from "../domain/team.ts";
import { teamChanges } from "../domain/team-changes.ts";
import { toTeamFile } from "../domain/team-file.ts";
import { Button } from "../ui/button.tsx";
import { keptSettings } from "../url/kept-settings.ts";
import type { ViewSearch } from "../url/view-search.ts";
import { useLinkedTeam } from "../views/join/use-linked-team.ts";
import { Banner } from "./banner.tsx";

type Props = {
  id: string;
  /** As it is kept here. */
  team: Team;
  /** As the link describes it. */
  packed: string;
};

/** Takes the team's description out of the link; where it differs from what is kept here, after the reader has said which holds. */
export function LinkedDescription({ id, team, packed }: Props) {
  const linked = useLinkedTeam(packed);
  const describe = useDescribe();
  const navigate = useNavigate();
  const differences = linked ? teamChanges(team, linked) : [];
  const settled = linked !== undefined && differences.length === 0;
  const drop = useCallback(
    () =>
      void navigate({
        to: ".",
        search: ({ open, ...rest }: ViewSearch) => ({
          ...keptSettings(rest),
          ...(open === undefined ? {} : { open }),
        }),
        replace: true,
      }),
    [navigate],
  );
  useEffect(() => {
    // Once: a navigation under way is begun anew by another.
    if (settled) drop();
  }, [settled, drop]);
  if (!linked || settled) return null;
  return (
    <Banner tone="past">
      <div>
        <p>
          <strong>This link was made with another description of the team.</strong> What you see
          follows yours, so numbers may differ from those of whoever sent it.
        </p>
        <ul>
          {differences.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
      <Button
        disabled={describe.isPending}
        onClick={() => describe.mutate({ id, teamFile: toTeamFile(linked) }, { onSuccess: drop })}
      >
        Use the link's
      </Button>
      <Button onClick={drop}>Keep mine</Button>
    </Banner>
  );
}
