import type { FlowTable } from "../history/flow-table.ts";

const columnTypes = { Float64Array, Int32Array, Uint32Array, Int8Array, Uint8Array };
type ColumnType = keyof typeof columnTypes;
type Column = InstanceType<(typeof columnTypes)[ColumnType]>;
/** Where a column lies among the bytes, in place of the column. */
type Place = { column: ColumnType; from: number; length: number };

const widest = 8;
const aligned = (at: number): number => Math.ceil(at / widest) * widest;

const typeOf = (column: ArrayBufferView): ColumnType => {
  const found = (Object.keys(columnTypes) as ColumnType[]).find(
    (name) => column instanceof columnTypes[name],
  );
  if (!found) throw new TypeError(`a column of ${column.constructor.name} cannot be packed`);
  return found;
};

/**
 * A flow table as bytes: how long its description is, the description as JSON, then its columns
 * one after another as they lie in memory. Read by the machine that wrote it.
 */
export function packTable(table: FlowTable): ArrayBuffer {
  const columns: { column: Column; from: number }[] = [];
  let end = 0;
  const text = JSON.stringify(table, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    const column = value as Column;
    const from = end;
    columns.push({ column, from });
    end = aligned(from + column.byteLength);
    return { column: typeOf(column), from, length: column.length } satisfies Place;
  });
  const description = new TextEncoder().encode(text);
  const start = aligned(widest + description.length);
  const bytes = new Uint8Array(start + end);
  new DataView(bytes.buffer).setUint32(0, description.length, true);
  bytes.set(description, widest);
  for (const { column, from } of columns)
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + from);
  return bytes.buffer;
}

const isPlace = (value: object): value is Place => "column" in value && "from" in value;

/** The inverse of `packTable`; its columns share the bytes. */
export function unpackTable(bytes: ArrayBuffer): FlowTable {
  const length = new DataView(bytes).getUint32(0, true);
  const start = aligned(widest + length);
  const text = new TextDecoder().decode(new Uint8Array(bytes, widest, length));
  const restored = (value: unknown): unknown => {
    // Lists hold texts and small objects, never columns.
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if (isPlace(value))
      return new columnTypes[value.column](bytes, start + value.from, value.length);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, restored(part)]));
  };
  return restored(JSON.parse(text)) as FlowTable;
}
