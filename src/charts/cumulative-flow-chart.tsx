import type { Day } from "../domain/days.ts";
import type { CumulativeFlow } from "../metrics/cumulative-flow.ts";
import { formatDate, formatNumber, plural } from "../ui/format.ts";
import { amountAxis, dayAxis } from "./axes.ts";
import styles from "./charts.module.css";
import { DayCursor } from "./day-cursor.tsx";
import { FlowGuide, FlowSlopes } from "./flow-guide.tsx";
import { Plot } from "./plot.tsx";
import { lineOf, readFlow } from "./read-flow.ts";
import { Band } from "./series-layers.tsx";
import { stageColour } from "./stage-colour.ts";
import { useNarrow } from "./use-narrow.ts";

type Props = {
  flow: CumulativeFlow;
  stages: readonly { name: string }[];
  /** The stages whose left edges are the lines of arrival and departure. */
  commitment: number;
  done: number;
  /** The first stage drawn: those before the start may dwarf the others. */
  from: number;
  onSelect: (day: Day) => void;
};

/** How many items had crossed into each stage by the end of each day; what lies between two lines stood in a stage. */
export function CumulativeFlowChart({ flow, stages, commitment, done, from, onSelect }: Props) {
  const narrow = useNarrow();
  const { days, discarded } = flow;
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  // Those done before the picture begins would push all that moves to the upper edge.
  const floor = lineOf(flow, done)[0] ?? 0;
  const raised = (line: Int32Array) => line.map((value) => Math.max(0, value - floor));
  const lines = stages.map((_, stage) => raised(lineOf(flow, stage)));
  const top = lines[from] ?? new Int32Array();
  const gone = discarded.subarray(from * days.length, (from + 1) * days.length);
  const apart = top.map((value, i) => value + (gone[i] ?? 0) - (gone[0] ?? 0));
  const none = new Int32Array(days.length);

  const say = (day: number) => {
    const { wip, cycleTimeDays } = readFlow(flow, commitment, done, day);
    return {
      title: `${plural(wip, "item")} in progress`,
      lines: [
        cycleTimeDays === null
          ? "the picture begins too late to read a cycle time"
          : `about ${plural(cycleTimeDays, "day")} from start to finish, read across`,
        ...stages
          .map(({ name }, stage) => ({
            name,
            here: (lines[stage]?.[day] ?? 0) - (lines[stage + 1]?.[day] ?? 0),
            stage,
          }))
          .filter(({ stage }) => stage >= commitment && stage < done)
          .map(({ name, here }) => `${name}: ${formatNumber(here)}`),
        formatDate(first + day),
      ],
    };
  };
  return (
    <>
      <Plot
        label="Cumulative flow: items that had crossed into each stage, by day."
        height={340}
        x={dayAxis(first, last, narrow)}
        y={amountAxis(apart.at(-1) ?? 1, `items, from the ${formatNumber(floor)} done before`)}
        right={narrow ? 16 : 108}
      >
        <Band first={first} low={top} high={apart} fill="url(#discarded)" />
        {stages.map(({ name }, stage) =>
          stage < from ? null : (
            <Band
              key={name}
              first={first}
              low={lines[stage + 1] ?? none}
              high={lines[stage] ?? none}
              fill={stageColour(stage - from, stages.length - from)}
            />
          ),
        )}
        <defs>
          <pattern
            id="discarded"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="1.5" height="6" fill="var(--line-strong)" />
          </pattern>
        </defs>
        <FlowSlopes
          first={first}
          arrivals={lines[commitment] ?? none}
          departures={lines[done] ?? none}
          named={!narrow}
        />
        <DayCursor
          first={first}
          count={days.length}
          label="Day"
          say={say}
          onSelect={(i) => onSelect(first + i)}
        >
          {(i) => (
            <FlowGuide
              first={first}
              day={i}
              reading={readFlow(flow, commitment, done, i)}
              arrivals={lines[commitment] ?? none}
              departures={lines[done] ?? none}
            />
          )}
        </DayCursor>
      </Plot>
      <p className={styles["legend"]}>
        {stages.map(({ name }, stage) =>
          stage < from ? null : (
            <span key={name}>
              <svg width="12" height="12" aria-hidden>
                <rect
                  width="12"
                  height="12"
                  rx="2"
                  fill={stageColour(stage - from, stages.length - from)}
                />
              </svg>
              {name}
            </span>
          ),
        )}
        <span>
          <svg width="12" height="12" aria-hidden>
            <rect width="12" height="12" fill="url(#discarded)" stroke="var(--line-strong)" />
          </svg>
          discarded, apart
        </span>
      </p>
    </>
  );
}
