import { CartesianGrid, ReferenceArea, ReferenceLine, ScatterChart, XAxis, YAxis } from "recharts";
import type { ClockKind } from "../domain/team.ts";
import type { PaceBands } from "../metrics/pace-bands.ts";
import type { Ages, Percentile, Sle } from "../metrics/values.ts";
import { clockUnit, formatDuration } from "../ui/duration.ts";
import type { Standing } from "../ui/standing-mark.tsx";
import { axisStyle, axisTitle, gridStyle } from "./axis.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { DenseLayer, type Group } from "./dense-layer.tsx";
import { levels } from "./levels.ts";
import { LineLabels } from "./line-labels.tsx";
import { niceTicks } from "./nice-ticks.ts";
import { PaceLayer } from "./pace-layer.tsx";
import { pickedOf } from "./picked.ts";
import { PointLayer, plotted } from "./point-layer.tsx";
import type { Point } from "./point-mark.tsx";
import { StageTick } from "./stage-tick.tsx";
import { useNarrow } from "./use-narrow.ts";

type Props = {
  ages: Ages;
  /** Stages in progress, in order, with their index in the workflow. */
  stages: readonly { index: number; name: string }[];
  /** How each row of `ages` stands. */
  standings: readonly Standing[];
  percentiles: readonly Percentile[];
  sle: Sle | null;
  /** Drawn behind the stages, where they are asked for. */
  bands?: PaceBands | undefined;
  /** Rows to be told from the others; none: all alike. */
  chosen?: ReadonlySet<number> | undefined;
  clock: ClockKind;
  nameOf: (row: number) => string | undefined;
  onSelect: (row: number) => void;
};

/** Lanes within a stage, so that items of one age lie side by side. */
const lanes = [0, 1, -1, 2, -2];
const laneWidth = 0.13;

const words: Record<Standing, string> = {
  fine: "",
  watch: ", close to the expectation",
  act: ", past the expectation",
  blocked: ", blocked",
};

/** Up to here every item is an element of its own; above, the oldest are, and the others are painted. */
const pointsDrawn = 200;
const pointsKept = 50;

/** The items of each standing, for a layer each. */
const groupsOf = (xs: Float64Array, ys: Float64Array, standings: readonly Standing[]): Group[] =>
  (["fine", "watch", "act", "blocked"] as const).map((standing) => {
    const of = [...xs.keys()].filter((i) => (standings[i] ?? "fine") === standing);
    return {
      property: standing === "fine" ? "--mark" : `--${standing}`,
      xs: Float64Array.from(of, (i) => xs[i] ?? 0),
      ys: Float64Array.from(of, (i) => ys[i] ?? 0),
    };
  });

/** Items in progress by stage and age; shape and colour tell how each stands. */
export function AgeingChart(props: Props) {
  const { ages, stages, standings, percentiles, sle, bands, chosen, clock, nameOf, onSelect } =
    props;
  const { rows, ageDays, atLeast, stage } = ages;
  const narrow = useNarrow();
  const picked = pickedOf(chosen, rows);
  const column = new Map(stages.map(({ index }, place) => [index, place]));
  const taken = new Map<number, number>();
  const xs = Float64Array.from(rows, (_, i) => {
    const place = column.get(stage[i] ?? -1) ?? 0;
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    return place + (lanes[before % lanes.length] ?? 0) * laneWidth;
  });
  const say = (i: number) => {
    const standing = standings[i] ?? "fine";
    const age = `${atLeast[i] === 1 ? "at least " : ""}${formatDuration(ageDays[i] ?? 0, clock)} old`;
    return { title: nameOf(rows[i] ?? -1) ?? age, lines: [`${age}${words[standing]}`] };
  };
  const select = (i: number) => onSelect(rows[i] ?? -1);
  const dense = rows.length > pointsDrawn;
  const points = Array.from(
    { length: dense ? pointsKept : rows.length },
    (_, i): Point => ({
      x: xs[i] ?? 0,
      y: ageDays[i] ?? 0,
      standing: standings[i] ?? "fine",
      faded: picked !== null && !picked.has(rows[i] ?? -1),
      mark: { ...say(i), first: i === 0, onSelect: () => select(i) },
    }),
  );
  const lines = levels(percentiles, sle, clock, narrow);
  const highest = lines.reduce((most, { days }) => Math.max(most, days), 1);
  const slowest = (bands ?? []).flatMap((band) => band.percentiles.map(({ days }) => days));
  const top = ageDays.reduce((most, value) => Math.max(most, value), Math.max(highest, ...slowest));
  const ticks = niceTicks(top, 6);

  return (
    <ChartFrame height={300} label="Items in progress by stage and age.">
      <ScatterChart
        accessibilityLayer={false}
        margin={{ top: 28, right: narrow ? 52 : 112, bottom: 4, left: 0 }}
      >
        <CartesianGrid {...gridStyle} />
        {bands && <PaceLayer bands={bands} placeOf={column} />}
        {!bands && sle !== null && sle.days < (ticks.at(-1) ?? top) && (
          <ReferenceArea
            y1={sle.days}
            y2={ticks.at(-1) ?? top}
            fill="var(--act-soft)"
            fillOpacity={0.6}
            ifOverflow="hidden"
          />
        )}
        <XAxis
          {...axisStyle}
          type="number"
          dataKey="x"
          domain={[-0.5, stages.length - 0.5]}
          ticks={stages.map((_, place) => place)}
          interval={0}
          height={narrow ? 60 : 28}
          tick={<StageTick names={stages.map(({ name }) => name)} counts={taken} />}
        />
        <YAxis
          {...axisStyle}
          type="number"
          dataKey="y"
          domain={[0, ticks.at(-1) ?? top]}
          ticks={ticks}
          interval={0}
          width={40}
          axisLine={false}
          label={axisTitle(clockUnit[clock])}
        />
        {lines.map(({ days, label, strong }) => (
          <ReferenceLine
            key={label}
            y={days}
            stroke={strong ? "var(--text)" : "var(--line-strong)"}
            strokeDasharray={strong ? "0" : "3 4"}
          />
        ))}
        {plotted([-0.5, stages.length - 0.5], [0, ticks.at(-1) ?? top])}
        {dense && (
          <DenseLayer
            xs={xs}
            ys={ageDays}
            between={{ x: [-0.5, stages.length - 0.5], y: [0, ticks.at(-1) ?? top] }}
            say={say}
            onSelect={select}
            faded={picked !== null}
            groups={groupsOf(xs, ageDays, standings)}
            above
          />
        )}
        <PointLayer points={points} />
        <LineLabels levels={lines} />
      </ScatterChart>
    </ChartFrame>
  );
}
