import { describe, expect, it } from "vitest";
import { replay, worldState } from "../../../mocks/github/state/world-state.ts";
import { act, added, issue, march, moved, twinOf, worldOf } from "./sample.ts";

const world = worldOf(
  issue("02 09:00", 1),
  added("02 10:00", "I_1"),
  moved("03 09:00", "I_1", "Todo"),
  act("04 09:00", { do: "close", content: "I_1", reason: "COMPLETED" }),
);
const timeline =
  'query Q { node(id: "I_1") { ... on Issue { state timelineItems(first: 9) { nodes { ... on Node { id } } } } } }';

describe("a world", () => {
  it("does what happened up to the very instant, and nothing later", () => {
    const state = (time: string) => worldState(world, march(time)).nodes.get("I_1");
    expect(state("02 08:59")).toBeUndefined();
    expect(state("04 08:59")).toMatchObject({ state: "OPEN" });
    expect(state("04 09:00")).toMatchObject({ state: "CLOSED" });
  });

  it("is the same after going on, and after going back, as when it is begun anew", () => {
    const { ask, clock } = twinOf(world);
    clock.now = march("02 12:00");
    const early = ask(timeline);
    clock.now = march("05 00:00");
    const late = ask(timeline);
    clock.now = march("02 12:00");
    expect(ask(timeline)).toEqual(early);
    clock.now = march("05 00:00");
    expect(ask(timeline)).toEqual(late);
    expect(twinOf(world).ask(timeline)).toEqual(late);
    expect(late.data).toEqual({
      node: {
        state: "CLOSED",
        timelineItems: {
          nodes: [{ id: "ATPV2E_I_1_0" }, { id: "PV2ISCE_I_1_1" }, { id: "CE_I_1_2" }],
        },
      },
    });
  });

  it("names the deed that could not have been done", () => {
    const broken = worldOf(issue("02 09:00", 1), moved("03 09:00", "I_2", "Todo"));
    expect(() => replay(broken).at(march("04 00:00"))).toThrow(
      'action 1 (set status): "I_2" is no issue and no pull request',
    );
    const unordered = worldOf(issue("03 09:00", 1), issue("02 09:00", 2));
    expect(() => replay(unordered).at(march("04 00:00"))).toThrow(
      "action 1 (open issue): it is before the one before it",
    );
    const [fine] = world.actions;
    const half = { ...world, actions: fine ? [{ ...fine, at: fine.at + 500 }] : [] };
    expect(() => replay(half).at(march("04 00:00"))).toThrow("it is not on a whole second");
    expect(() =>
      replay(worldOf(...world.actions.slice(0, 2), moved("03 09:00", "I_1", "Nowhere"))).at(
        march("04 00:00"),
      ),
    ).toThrow('the field "Status" has no "Nowhere"');
  });
});
