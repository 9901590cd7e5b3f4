import { describe, expect, it } from "vitest";
import { filterParts, toggled, without } from "../../src/app/filter-parts.ts";
import { noFilter } from "../../src/domain/filter.ts";

const filter = { ...noFilter, kinds: ["Goal", ""], parents: ["I_9"], unassigned: true };

describe("the parts of a filter", () => {
  it("are told in words, parents by their name where it is known", () => {
    expect(filterParts(filter, undefined).map(({ text }) => text)).toEqual([
      "kind: Goal",
      "kind: none",
      "part of: I_9",
      "nobody assigned",
    ]);
    const values = [{ value: "I_9", label: "acme/app#9 Sign in", items: 3 }];
    expect(filterParts(filter, [{ list: "parents", values }])[2]?.text).toBe(
      "part of: acme/app#9 Sign in",
    );
  });

  it("are taken away one by one", () => {
    const left = filterParts(filter, undefined).reduce(without, filter);
    expect(left).toEqual(noFilter);
    expect(without(filter, { list: "kinds", value: "" }).kinds).toEqual(["Goal"]);
  });

  it("are added and taken away by the same press", () => {
    const more = toggled(filter, "labels", "web");
    expect(more.labels).toEqual(["web"]);
    expect(toggled(more, "labels", "web")).toEqual(filter);
  });
});
