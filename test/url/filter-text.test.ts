import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noFilter } from "../../src/domain/filter.ts";
import { formatFilter, parseFilter } from "../../src/url/filter-text.ts";
import { viewScope } from "../../src/url/view-scope.ts";
import { formatQuery, parseQuery, parseViewSearch } from "../../src/url/view-search.ts";

describe("a filter's text", () => {
  it("names each list once a value, and reads back what it wrote", () => {
    const filter = {
      ...noFilter,
      kinds: ["Goal", ""],
      labels: ["area: search", "50%; done"],
      unassigned: true,
    };
    const text = "kind:Goal;kind:;label:area: search;label:50%25%3B done;unassigned";
    expect(formatFilter(filter)).toBe(text);
    expect(parseFilter(text)).toEqual(filter);
  });

  it("leaves out what says nothing known, and says each value once", () => {
    expect(parseFilter("colour:red;kind;label:%zz;label:a;label:a;;:x")).toEqual({
      ...noFilter,
      labels: ["a"],
    });
    expect(parseFilter("")).toEqual(noFilter);
    expect(formatFilter(noFilter)).toBe("");
  });

  it("survives any names, also through a link", () => {
    const names = fc.uniqueArray(fc.string({ maxLength: 20 }), { maxLength: 3 });
    fc.assert(
      fc.property(names, names, fc.boolean(), (labels, milestones, unassigned) => {
        const filter = { ...noFilter, labels, milestones, unassigned };
        const text = formatFilter(filter);
        expect(parseFilter(text)).toEqual(filter);
        const link = formatQuery(parseViewSearch({ filter: text }));
        expect(parseFilter(parseViewSearch(parseQuery(link)).filter ?? "")).toEqual(filter);
      }),
    );
  });

  it("is dropped from a link where it asks for nothing, and goes into the scope where it does", () => {
    expect(parseViewSearch({ filter: "nonsense;;" })).toEqual({});
    const team = { zone: "UTC", readAt: Date.parse("2026-08-21T12:00:00Z"), firstAt: null };
    expect(viewScope({}, team)).not.toHaveProperty("filter");
    expect(viewScope({ filter: "type:Bug" }, team).filter).toEqual({ ...noFilter, types: ["Bug"] });
  });
});
