import { expect, it } from "vitest";
import { buffersOf } from "../../src/engine/buffers.ts";

it("finds the memory of every typed array, however deep, each once", () => {
  const rows = Uint32Array.of(1, 2, 3);
  const answer = {
    counted: rows,
    value: { rows, days: Float64Array.of(1) },
    leftOut: [{ rows: rows.slice() }],
    n: null,
  };
  const found = buffersOf({ ok: true, answer });
  expect(found).toHaveLength(3);
  expect(found[0]).toBe(rows.buffer);
});
