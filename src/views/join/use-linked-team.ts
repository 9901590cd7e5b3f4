import { useEffect, useState } from "react";
import { parseTeam, type Team } from "../../domain/team.ts";
import { unpackTeam } from "../../url/packed-team.ts";

/** The team that a link describes; null where it describes none that can be used. */
async function linkedTeam(packed: string): Promise<Team | null> {
  try {
    return parseTeam(await unpackTeam(packed));
  } catch {
    return null;
  }
}

/** The team that a link describes; undefined until it is unpacked. */
export function useLinkedTeam(packed: string): Team | null | undefined {
  const [read, setRead] = useState<{ packed: string; team: Team | null } | null>(null);
  useEffect(() => {
    let left = false;
    void linkedTeam(packed).then((team) => {
      if (!left) setRead({ packed, team });
    });
    return () => {
      left = true;
    };
  }, [packed]);
  return read?.packed === packed ? read.team : undefined;
}
