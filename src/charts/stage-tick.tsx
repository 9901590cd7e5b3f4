import { Text, usePlotArea } from "recharts";

type Props = {
  /** Given by Recharts: where the label goes, and the place of the stage. */
  x?: number | string;
  y?: number | string;
  payload?: { value: number };
  names: readonly string[];
  counts: ReadonlyMap<number, number>;
};

/** A stage's name below its column, on as many lines as it takes, and how many items stand in it. */
export function StageTick({ x = 0, y = 0, payload, names, counts }: Props) {
  const plot = usePlotArea();
  if (!plot || !payload) return null;
  return (
    <Text
      x={Number(x)}
      y={Number(y) + 4}
      width={plot.width / names.length - 8}
      textAnchor="middle"
      verticalAnchor="start"
      fill="var(--muted)"
      fontSize={13}
    >
      {`${names[payload.value] ?? ""}\u00a0·\u00a0${counts.get(payload.value) ?? 0}`}
    </Text>
  );
}
