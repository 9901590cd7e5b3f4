/** The look all axes share. Recharts writes it into attributes of SVG, which know no classes' sizes. */
export const axisStyle = {
  stroke: "var(--line-strong)",
  tick: { fill: "var(--muted)", fontSize: 13 },
  tickLine: false,
} as const;

export const gridStyle = { stroke: "var(--line)", vertical: false } as const;

/** The title of a vertical axis stands above it, where it needs no turning of the head. */
export const axisTitle = (value: string, room = 28) =>
  ({
    value,
    position: "insideTopLeft",
    offset: 0,
    dx: 4,
    dy: 4 - room,
    fill: "var(--muted)",
    fontSize: 13,
    textAnchor: "start",
  }) as const;

/** The title of a horizontal axis, below its labels at the right end. */
export const axisTitleBelow = {
  position: "insideBottomRight",
  offset: 0,
  fill: "var(--muted)",
  fontSize: 13,
  textAnchor: "end",
} as const;
