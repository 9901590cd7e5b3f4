import { type Standing, standingShape } from "../ui/standing-mark.tsx";
import { Mark, type MarkWords } from "./mark.tsx";

/** A point of a scatter: where it lies, what it says, and how it is drawn. */
export type Point = {
  x: number;
  y: number;
  mark: MarkWords;
  standing: Standing | null;
  /** A colour of its own, where it has no standing. */
  fill?: string;
  /** Others are chosen. */
  faded?: boolean;
};

type Drawn = { cx?: number | undefined; cy?: number | undefined; payload?: Point };

/** Draws a point as Recharts' `shape`: a disc, or the shape of its standing. */
export function pointMark({ cx = 0, cy = 0, payload }: Drawn) {
  if (!payload) return null;
  const { mark, standing, fill = "var(--mark)", faded = false } = payload;
  return (
    <Mark {...mark} x={cx} y={cy}>
      <circle cx={cx} cy={cy} r={11} fill="transparent" />
      {standing === null ? (
        <circle data-ink cx={cx} cy={cy} r={4} fill={fill} fillOpacity={faded ? 0.2 : 0.6} />
      ) : (
        <path
          data-ink
          transform={`translate(${cx - 7} ${cy - 7}) scale(0.875)`}
          d={standingShape(standing)}
          fill={`var(--${standing === "fine" ? "mark" : standing})`}
          fillOpacity={faded ? 0.25 : 1}
          stroke="var(--surface)"
        />
      )}
    </Mark>
  );
}
