import type { Agreement } from "./agreement.ts";
import type { Source } from "./source.ts";
import type { Team } from "./team.ts";
import type { Stage } from "./workflow.ts";

/** A team as its file writes it, every part spelled out: plain JSON that `parseTeam` accepts. */
export type TeamFile = Omit<Team, "sources" | "workflow" | keyof Agreement> &
  Agreement & {
    sources: ({ board: string } | { repository: string })[];
    stages: Stage[];
    closingIsDone: boolean;
  };

/** A source as a team file writes it. An address under `orgs/` is understood for a user's board too. */
export const sourceAddress = (source: Source): TeamFile["sources"][number] =>
  source.kind === "board"
    ? { board: `https://${source.host}/orgs/${source.owner}/projects/${source.number}` }
    : { repository: `https://${source.host}/${source.owner}/${source.name}` };

/** The inverse of `parseTeam`: the file that says the same, with nothing left to defaults. */
export function toTeamFile({ workflow, sources, ...rest }: Team): TeamFile {
  return structuredClone({
    ...rest,
    sources: sources.map(sourceAddress),
    stages: workflow.stages,
    closingIsDone: workflow.closingIsDone,
  });
}
