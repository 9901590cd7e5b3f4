import styles from "./sparkline.module.css";

type Props = {
  /** Oldest first. */
  values: readonly number[];
  /** `bars` for counts a period, `line` for a level, `dots` for single measurements. */
  kind: "bars" | "line" | "dots";
  /** A value to compare with, drawn across. */
  reference?: number | null;
  /** What the shape shows, in words; the numbers themselves stand in the panel below. */
  label: string;
};

const width = 160;
const height = 32;
const pad = 2;
/** Fewer bars than these leave room at the end instead of growing into blocks. */
const fewestBars = 8;

/** A small picture of how a figure moved: no axes, no marks to choose, a label for those who cannot see it. */
export function Sparkline({ values, kind, reference = null, label }: Props) {
  const top = Math.max(...values, reference ?? 0, 1);
  const places = Math.max(
    1,
    kind === "bars" ? Math.max(values.length, fewestBars) : values.length - 1,
  );
  const step = (width - 2 * pad) / places;
  const x = (i: number) => pad + i * step;
  const y = (value: number) => height - pad - (value / top) * (height - 2 * pad);
  const line = values.map(
    (value, i) => `${i === 0 ? "M" : "L"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`,
  );
  const last = values.at(-1);
  const gap = Math.min(2, step / 4);

  return (
    <svg
      className={styles["spark"]}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {reference !== null && (
        <path className={styles["reference"]} d={`M0 ${y(reference)}H${width}`} />
      )}
      {kind === "bars" &&
        values.map((value, i) => (
          <rect
            key={i}
            className={styles["fill"]}
            x={x(i)}
            width={Math.max(1, step - gap)}
            y={Math.min(y(value), height - pad - 1)}
            height={Math.max(1, height - pad - y(value))}
          />
        ))}
      {kind === "line" && <path className={styles["line"]} d={line.join("")} />}
      {kind === "line" && last !== undefined && (
        <path className={styles["end"]} d={`M${x(values.length - 1)} ${y(last)}h0`} />
      )}
      {kind === "dots" && (
        <path
          className={styles["dots"]}
          d={values.map((value, i) => `M${x(i).toFixed(1)} ${y(value).toFixed(1)}h0`).join("")}
        />
      )}
    </svg>
  );
}
