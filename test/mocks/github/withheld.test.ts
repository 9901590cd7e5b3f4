import { describe, expect, it } from "vitest";
import { partOf } from "../../../mocks/github/http/withheld.ts";

const errorAt = (...path: (string | number)[]) => ({
  type: "FORBIDDEN",
  extensions: { saml_failure: false },
  locations: [],
  message: "Resource not accessible by personal access token",
  path,
});

describe("a leaf withheld", () => {
  it("makes a part of every second row null, another part each time, and says so at its path", () => {
    const row = (id: string) => ({ id, status: { name: "Todo" }, content: { id: `I_${id}` } });
    const body = { data: { node: { items: { nodes: ["a", "b", "c", "d"].map(row) } } } };
    expect(partOf(body, "a leaf withheld")).toEqual({
      data: {
        node: {
          items: {
            nodes: [
              row("a"),
              { ...row("b"), status: null },
              row("c"),
              { ...row("d"), content: null },
            ],
          },
        },
      },
      errors: [
        errorAt("node", "items", "nodes", 1, "status"),
        errorAt("node", "items", "nodes", 3, "content"),
      ],
    });
    expect(body.data.node.items.nodes[1]).toEqual(row("b"));
  });

  it("takes a row with it whose part may not be null", () => {
    const event = (id: string) => ({ id, status: "Todo" });
    const body = { data: { nodes: [event("a"), event("b")] } };
    expect(partOf(body, "a leaf withheld")).toEqual({
      data: { nodes: [event("a"), null] },
      errors: [errorAt("nodes", 1, "status")],
    });
  });

  it("leaves an answer alone that has no such part", () => {
    const body = { data: { nodes: [{ id: "a" }, null, { id: "c" }] } };
    expect(partOf(body, "a leaf withheld")).toEqual(body);
  });
});
