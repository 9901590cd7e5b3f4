import type { Agreement } from "./agreement.ts";
import type { Experiment } from "./experiment.ts";
import type { Note } from "./note.ts";
import { parseBoard, parseRepository, type Source } from "./source.ts";
import type { Team } from "./team.ts";
import type { Stage } from "./workflow.ts";

/** A team as its file writes it, every part spelled out: plain JSON that `parseTeam` accepts. */
export type TeamFile = Omit<Team, "sources" | "workflow" | keyof Agreement> &
  Agreement & {
    sources: ({ board: string } | { repository: string })[];
    stages: Stage[];
    closingIsDone: boolean;
    /** What the team noted of days, carried along. */
    notes?: Note[];
    /** What it tried, likewise. */
    experiments?: Experiment[];
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

/** The hosts on which a team file's sources are, each once. */
export const hostsOf = (sources: TeamFile["sources"]): string[] => [
  ...new Set(
    sources.flatMap((source) => {
      const found =
        "board" in source ? parseBoard(source.board) : parseRepository(source.repository);
      return found?.host ?? [];
    }),
  ),
];
