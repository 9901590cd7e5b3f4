import { describe, expect, it } from "vitest";
import { TextBuilder, TextListBuilder, textOf, textsOf } from "../../src/history/text-columns.ts";

describe("a text a row", () => {
  it("is a number for each name, the same for the same name, 0 for none", () => {
    const builder = new TextBuilder(6);
    for (const [row, name] of [["a", "b", "a", null, "", "b"]].flat().entries())
      builder.set(row, name);
    const column = builder.take();
    expect(column.names).toEqual(["", "a", "b"]);
    expect([...column.codes]).toEqual([1, 2, 1, 0, 0, 2]);
    expect([0, 1, 3].map((row) => textOf(column, row))).toEqual(["a", "b", ""]);
  });
});

describe("several texts a row", () => {
  it("are told row by row, also where there are none", () => {
    const builder = new TextListBuilder(4);
    for (const texts of [["a", "a", "b"], [], ["b", "", "a"], ["c"]]) {
      for (const text of texts) builder.push(text);
      builder.endRow();
    }
    const lists = builder.take();
    expect(lists.names).toEqual(["", "a", "b", "c"]);
    expect([...lists.at]).toEqual([0, 3, 3, 6, 7]);
    expect([...lists.codes]).toEqual([1, 1, 2, 2, 0, 1, 3]);
    expect([0, 1, 2, 3].map((row) => textsOf(lists, row))).toEqual([
      ["a", "a", "b"],
      [],
      ["b", "", "a"],
      ["c"],
    ]);
  });
});
