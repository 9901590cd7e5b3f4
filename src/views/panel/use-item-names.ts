import { useItems } from "../../data/items.ts";

/** Items are named in tips up to this many at once; beyond, a tip tells times only. */
const most = 300;
const none: readonly number[] = [];

/** Names items for the tips of a chart: "#412 Rotate the signing keys". */
export function useItemNames(
  rows: Uint32Array | undefined,
  previous: boolean,
): (row: number) => string | undefined {
  const asked = rows === undefined || rows.length > most ? none : [...rows];
  const texts = useItems(asked, previous);
  return (row) => {
    const text = texts.get(row);
    if (!text) return undefined;
    const [number = text.ref] = /#\d+$/.exec(text.ref) ?? [];
    return `${number} ${text.title}`;
  };
}
