import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { LedgerReach } from "../engine/blockers-protocol.ts";
import type { Engine, Reply } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { type TeamView, useTeamView, viewKey } from "./team-view.tsx";

export type { Ledger, LedgerBlock, LedgerIssue } from "../engine/blockers-protocol.ts";
export type { DependencyMap, MapPlace } from "../engine/dependency-map-values.ts";
export type { LedgerItem } from "../engine/ledger-item.ts";

type AnswerIn<Call> = Call extends Promise<Reply<infer Answer>> ? Answer : never;
type LedgerAnswer = AnswerIn<ReturnType<Engine["ledger"]>>;
type PatternsAnswer = AnswerIn<ReturnType<Engine["blockerPatterns"]>>;
type MapAnswer = AnswerIn<ReturnType<Engine["dependencyMap"]>>;

const ledgerQuery = (engine: Engine, view: TeamView, reach: LedgerReach) =>
  queryOptions<LedgerAnswer>({
    queryKey: [...viewKey(view), "ledger", reach],
    queryFn: async () => answerOf(await engine.ledger(view.scope, reach)),
    // The key knows nothing of the other teams' facts.
    staleTime: reach === "all" ? 0 : Number.POSITIVE_INFINITY,
  });

/** The open blockers of the team, or of all teams kept on this device; `previous`: of the settings before. */
export function useLedger(reach: LedgerReach) {
  const { data, isPlaceholderData } = useQuery({
    ...ledgerQuery(useEngine(), useTeamView(), reach),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return { answer: data, previous: isPlaceholderData };
}

const patternsQuery = (engine: Engine, view: TeamView) =>
  queryOptions<PatternsAnswer>({
    queryKey: [...viewKey(view), "blocker patterns"],
    queryFn: async () => answerOf(await engine.blockerPatterns(view.scope)),
  });

/** What blocking looks like over time. */
export function useBlockerPatterns() {
  const { data, isPlaceholderData } = useQuery({
    ...patternsQuery(useEngine(), useTeamView()),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return { answer: data, previous: isPlaceholderData };
}

const mapQuery = (engine: Engine, view: TeamView, opened: string[]) =>
  queryOptions<MapAnswer>({
    queryKey: [...viewKey(view), "dependency map", opened],
    queryFn: async () => answerOf(await engine.dependencyMap(view.scope, { opened })),
  });

/** The dependency map, with some folds unfolded. */
export function useDependencyMap(opened: string[]) {
  const { data, isPlaceholderData } = useQuery({
    ...mapQuery(useEngine(), useTeamView(), opened),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return { answer: data, previous: isPlaceholderData };
}
