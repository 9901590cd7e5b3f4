import { describe, expect, it } from "vitest";
import type { Action, World } from "../../../../mocks/github/action.ts";
import { worldState } from "../../../../mocks/github/state/world-state.ts";
import { end, seeds, worldOf } from "./worlds.ts";

/** Everything an action names that did not exist, or could not be so, at that moment. */
function faults({ setup, actions }: World): string[] {
  const found: string[] = [];
  const contents = new Map<string, string>();
  const onBoard = new Map<string, string | null>();
  const isOpen = new Map<string, boolean>();
  const having = new Set<string>();
  const logins = new Set(setup.users.map(({ login }) => login));
  const repositories = new Set(setup.repositories.map(({ id }) => id));
  const numbers = new Set<string>();
  const names = new Set(setup.boards.flatMap(({ statuses }) => statuses.map(({ name }) => name)));
  const fields = new Map(setup.boards.flatMap((board) => board.fields.map((f) => [f.name, f])));
  const complain = (action: Action, what: string) =>
    found.push(`${new Date(action.at).toISOString()} ${action.do}: ${what}`);
  const toggle = (action: Action, key: string, on: boolean) => {
    if (having.has(key) === on) complain(action, `${key} is ${on ? "there already" : "not there"}`);
    if (on) having.add(key);
    else having.delete(key);
  };

  for (const [i, action] of actions.entries()) {
    if (action.at < (actions[i - 1]?.at ?? action.at)) complain(action, "out of order");
    if (action.by !== null && !logins.has(action.by)) complain(action, `nobody is ${action.by}`);
    if ("content" in action && !contents.has(action.content))
      complain(action, `no ${action.content}`);
    if ("repository" in action && !repositories.has(action.repository))
      complain(action, "no such repository");
    if ("login" in action && !logins.has(action.login)) complain(action, "assigns nobody");
    if ("number" in action) {
      const number = `${action.repository}#${action.number}`;
      if (numbers.has(number)) complain(action, `${number} is taken`);
      numbers.add(number);
    }
    switch (action.do) {
      case "open issue":
      case "open pull request":
        if (contents.has(action.id)) complain(action, `${action.id} exists`);
        contents.set(action.id, action.do === "open issue" ? "issue" : "pull request");
        isOpen.set(action.id, true);
        if (action.do === "open pull request")
          for (const id of action.closes)
            if (contents.get(id) !== "issue" || isOpen.get(id) !== true)
              complain(action, `closes ${id}, which is no open issue`);
        break;
      case "add draft":
        contents.set(action.id, "draft");
        onBoard.set(action.id, null);
        break;
      case "convert draft":
        if (contents.get(action.draft) !== "draft") complain(action, "no such draft");
        contents.delete(action.draft);
        contents.set(action.issue, "issue");
        isOpen.set(action.issue, true);
        onBoard.set(action.issue, onBoard.get(action.draft) ?? null);
        onBoard.delete(action.draft);
        break;
      case "add to board":
        if (onBoard.has(action.content)) complain(action, "is on the board");
        onBoard.set(action.content, null);
        break;
      case "remove from board":
        if (!onBoard.delete(action.content)) complain(action, "is not on the board");
        break;
      case "archive":
        if (!onBoard.has(action.content)) complain(action, "is not on the board");
        toggle(action, `archived ${action.content}`, true);
        break;
      case "set status":
        if (!onBoard.has(action.content)) complain(action, "is not on the board");
        if (having.has(`archived ${action.content}`)) complain(action, "is archived");
        if (action.status !== null && !names.has(action.status))
          complain(action, `no status ${action.status}`);
        if (onBoard.get(action.content) === action.status) complain(action, "moves nowhere");
        if (contents.get(action.content) === "draft" && action.recorded)
          complain(action, "a draft has no events");
        onBoard.set(action.content, action.status);
        break;
      case "set field": {
        const field = fields.get(action.field);
        const values =
          field?.type === "single select"
            ? field.options.map(({ name }) => name)
            : field?.type === "iteration"
              ? field.iterations.map(({ title }) => title)
              : [];
        if (!values.includes(String(action.value))) complain(action, `no ${action.value}`);
        if (!onBoard.has(action.content)) complain(action, "is not on the board");
        break;
      }
      case "rename status":
        names.delete(action.from);
        names.add(action.to);
        for (const [content, status] of onBoard)
          if (status === action.from) onBoard.set(content, action.to);
        break;
      case "label":
      case "unlabel":
        toggle(action, `${action.label} on ${action.content}`, action.do === "label");
        break;
      case "assign":
      case "unassign":
        toggle(action, `${action.login} on ${action.content}`, action.do === "assign");
        break;
      case "add dependency":
      case "remove dependency":
        if (contents.get(action.blocker) !== "issue") complain(action, "the blocker is no issue");
        if (contents.get(action.content) !== "issue") complain(action, "only issues wait");
        toggle(
          action,
          `${action.content} waits for ${action.blocker}`,
          action.do === "add dependency",
        );
        break;
      case "close":
      case "merge":
      case "reopen": {
        const wanted = action.do !== "reopen";
        if (isOpen.get(action.content) !== wanted) complain(action, "is so already");
        isOpen.set(action.content, !wanted);
        break;
      }
      case "comment":
        if (contents.get(action.content) === "draft") complain(action, "drafts have no comments");
        break;
      case "request review":
      case "review":
      case "ready for review":
        if (contents.get(action.content) !== "pull request") complain(action, "no pull request");
        break;
      default:
        break;
    }
  }
  return found;
}

describe("the actions of a simulated world", () => {
  it.each(seeds)("name only what exists at that time, in order of time (seed %i)", (seed) => {
    expect(faults(worldOf(seed).world)).toEqual([]);
  });

  it("would be found out if they did not", () => {
    const { world } = worldOf(1);
    const without = (what: Action["do"]) =>
      faults({ ...world, actions: world.actions.filter((action) => action.do !== what) }).length;
    expect(without("open issue")).toBeGreaterThan(400);
    expect(without("label")).toBeGreaterThan(10);
    expect(without("close")).toBeGreaterThan(0);
    const backwards = { ...world, actions: world.actions.toReversed() };
    expect(faults(backwards).length).toBeGreaterThan(world.actions.length / 2);
  });

  it("can all happen on the twin", () => {
    expect(() => worldState(worldOf(1).world, end)).not.toThrow();
  });
});
