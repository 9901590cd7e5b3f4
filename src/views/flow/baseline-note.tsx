import { useDescribe } from "../../data/linked-team.ts";
import { useTeamView } from "../../data/team-view.tsx";
import type { Baseline } from "../../domain/agreement.ts";
import { formatDay } from "../../domain/days.ts";
import { toTeamFile } from "../../domain/team-file.ts";
import type { Window } from "../../metrics/answer.ts";
import { pointsForLimits } from "../../metrics/behaviour-limits.ts";
import type { ProcessBehaviour } from "../../metrics/process-behaviour.ts";
import { Button } from "../../ui/button.tsx";
import { baselineWords, pointsWithin } from "./baseline-words.ts";
import styles from "./flow.module.css";

type Props = {
  measure: Baseline["measure"];
  chart: ProcessBehaviour;
  window: Window;
  /** What a verdict beside it rests on. */
  judged?: "latest point" | "period";
};

/** Where the limits come from; and where they no longer fit, the way to take them anew from what is shown. */
export function BaselineNote({ measure, chart, window, judged = "latest point" }: Props) {
  const { state, scope } = useTeamView();
  const describe = useDescribe();
  const points = pointsWithin(chart, window);
  const first = points[0];
  const last = points.at(-1);
  const { baseline } = chart.limits;
  const from = first === undefined ? null : (chart.series.first[first] ?? null);
  const to = last === undefined ? null : (chart.series.last[last] ?? null);
  const offers =
    !state.demo &&
    scope.filter === undefined &&
    points.length >= pointsForLimits &&
    from !== null &&
    to !== null &&
    (from !== baseline.first || to !== baseline.last);
  const take = () => {
    if (from === null || to === null) return;
    const file = toTeamFile(state.team);
    const others = file.baselines.filter((one) => one.measure !== measure);
    const taken: Baseline = { measure, first: formatDay(from), last: formatDay(to) };
    describe.mutate({ id: scope.team, teamFile: { ...file, baselines: [...others, taken] } });
  };
  return (
    <div className={styles["baseline"]}>
      <p className={styles["note"]}>{baselineWords(chart, window, undefined, judged)}</p>
      {offers && (
        <Button onClick={take} disabled={describe.isPending}>
          Take the limits from the days shown
        </Button>
      )}
      {describe.error && <p role="alert">{describe.error.message}</p>}
    </div>
  );
}
