import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TeamFile } from "../domain/team-file.ts";
import type { Engine } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";

type SourceCheck = Extract<Awaited<ReturnType<Engine["checkAddress"]>>, { ok: true }>["answer"];
type TokenProblem = NonNullable<SourceCheck["problem"]>;

/** What came of connecting a team that a link brought. */
export type Joined =
  | { kind: "joined"; team: string }
  /** The token is no use: why. */
  | { kind: "refused"; problem: TokenProblem }
  /** Boards or repositories, by address, that the token cannot read, or only in part. */
  | { kind: "unseen"; unseen: { address: string; problems: TokenProblem[] }[] };

type Joining = {
  teamFile: TeamFile;
  host: string;
  /** Null: the one that is at hand. */
  token: string | null;
  remember: boolean;
  /** Also where the token cannot see everything. */
  anyway: boolean;
};

const addressOf = (source: TeamFile["sources"][number]): string =>
  "board" in source ? source.board : source.repository;

const problemsOf = ({ problem, partly }: SourceCheck): TokenProblem[] =>
  problem ? [problem, ...partly] : partly;

async function join(engine: Engine, joining: Joining): Promise<Joined> {
  const { teamFile, host, token, remember, anyway } = joining;
  if (token !== null) {
    const { problem } = answerOf(await engine.checkToken(host, token, remember));
    if (problem) return { kind: "refused", problem };
  }
  if (!anyway) {
    const checks = await Promise.all(
      teamFile.sources.map(async (source) => {
        const address = addressOf(source);
        const check = answerOf(await engine.checkAddress(address));
        return { address, problems: problemsOf(check) };
      }),
    );
    const unseen = checks.filter(({ problems }) => problems.length > 0);
    if (unseen.length > 0) return { kind: "unseen", unseen };
  }
  return { kind: "joined", team: answerOf(await engine.keepTeam(teamFile, null)) };
}

/** Keeps a team that a link brought, with a token of the reader's own. */
export function useJoin() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (joining: Joining) => join(engine, joining),
    onSuccess: () => client.invalidateQueries({ queryKey: ["teams"] }),
    // The variables hold the token: forget them as soon as nothing shows the mutation.
    gcTime: 0,
  });
}

/** Whether a token for a host is at hand; undefined until that is known. */
export function useHasToken(host: string): boolean | undefined {
  const engine = useEngine();
  const { data } = useQuery({
    queryKey: ["has token", host],
    queryFn: async () => answerOf(await engine.tokens()).some((held) => held.host === host),
    gcTime: 0,
    staleTime: 0,
  });
  return data;
}

/** Describes a kept team anew. */
export function useDescribe() {
  const engine = useEngine();
  return useMutation({
    mutationFn: async ({ id, teamFile }: { id: string; teamFile: TeamFile }) =>
      answerOf(await engine.keepTeam(teamFile, id)),
  });
}
