import { useItems } from "../../data/items.ts";
import { useMarks } from "../../data/marks.ts";
import {
  type RetroPeriods,
  useActions,
  useBehaviour,
  useComparison,
  useExperiments,
} from "../../data/retro.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { marksWithin } from "../../domain/mark.ts";
import { type Answer, isRefusal } from "../../metrics/answer.ts";
import { formatDateAt } from "../../ui/format.ts";
import type { Explained } from "./explained.ts";
import type { Findings, PeriodFindings } from "./findings.ts";
import { type PeriodOption, periodWords } from "./period-options.ts";

/** So many rows of each list are named: as many as any section shows. */
const named = 20;

/**
 * Everything a retrospective tells, and the answers behind it; undefined until all is there, null
 * where nothing is known at all. `findings` is null where the period cannot be compared; what it
 * tells by itself is there all the same.
 */
export function useFindings({ period, against }: RetroPeriods, options: readonly PeriodOption[]) {
  const { state, scope } = useTeamView();
  const compared = useComparison({ period, against });
  const behaviour = useBehaviour();
  const experiments = useExperiments();
  const actions = useActions();
  const marks = useMarks();
  const comparison = valueOf(compared.answer);
  const agreed = actions.answer?.value;
  const rows = comparison
    ? [
        ...comparison.longest.map(({ row }) => row),
        ...comparison.now.setBacks.movedBack.slice(0, named),
        ...comparison.now.setBacks.reopened.slice(0, named),
        ...(comparison.now.agedOut ?? []).slice(0, named),
        ...(agreed && !isRefusal(agreed) ? agreed.actions.slice(0, named) : []).map(
          ({ row }) => row,
        ),
      ]
    : [];
  const previous = compared.previous || actions.previous;
  const texts = useItems([...new Set(rows)], previous);
  const charts = valueOf(behaviour.answer);
  const tried = valueOf(experiments.answer);
  if (!compared.answer || !behaviour.answer || !experiments.answer || !actions.answer)
    return undefined;
  if (!charts || !tried || agreed === undefined) return null;
  const { zone, name, clock } = state.team;
  const words = {
    now: periodWords(options, period),
    before: against === "baseline" ? "the baseline" : periodWords(options, against),
  };
  const alone: PeriodFindings = {
    team: name,
    clock,
    period,
    asOf: `As of ${formatDateAt(compared.answer.asOf, zone)}`,
    behaviour: charts,
    experiments: tried,
    actions: agreed,
    marks: marksWithin(marks, period.first, period.last),
    nameOf: (row) => {
      const text = texts.get(row);
      if (!text) return "…";
      const [number = text.ref] = /#\d+$/.exec(text.ref) ?? [];
      const words = `${number} ${text.title}`;
      return text.url === null ? words : { text: words, href: text.url };
    },
    stageName: (stage) => state.stages[stage]?.name ?? "",
  };
  const findings: Findings | null = comparison ? { ...alone, words, comparison } : null;
  const explained: Explained = {
    comparison: compared.answer,
    behaviour: behaviour.answer,
    experiments: experiments.answer,
    actions: actions.answer,
  };
  return {
    findings,
    alone,
    explained,
    previous: previous || behaviour.previous || experiments.previous,
    zone,
    scope,
  };
}

const valueOf = <Value>(answer: Answer<Value> | undefined): Value | undefined =>
  answer === undefined || isRefusal(answer.value) ? undefined : answer.value;
