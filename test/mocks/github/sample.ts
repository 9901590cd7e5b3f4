import type { Action, Deed, World, WorldSetup } from "../../../mocks/github/action.ts";
import { fullSchema } from "../../../mocks/github/schema/full.ts";
import { answering } from "../../../mocks/github/schema/twin-schema.ts";
import { createTwin, type TwinOptions } from "../../../mocks/github/twin.ts";

/** An organisation with a board, a user with a board, and a repository that nobody may read. */
export const setup: WorldSetup = {
  users: [
    { login: "ada", name: "Ada" },
    { login: "bo", name: "Bo" },
    { login: "helper", name: "Helper", bot: true },
  ],
  organizations: [{ login: "acme", name: "Acme" }],
  repositories: [
    { id: "R_app", owner: "acme", name: "app", readable: true },
    { id: "R_dark", owner: "acme", name: "dark", readable: false },
  ],
  boards: [
    {
      id: "B_org",
      owner: "acme",
      number: 7,
      title: "Delivery",
      statuses: [
        { id: "s1", name: "Todo" },
        { id: "s2", name: "Doing" },
        { id: "s3", name: "Done" },
      ],
      fields: [
        { name: "Points", type: "number" },
        { name: "Due", type: "date" },
        { name: "Note", type: "text" },
        { name: "Size", type: "single select", options: [{ id: "z1", name: "Small" }] },
        {
          name: "Sprint",
          type: "iteration",
          iterations: [
            { id: "i1", title: "Sprint 1", startDate: "2026-03-02", duration: 14 },
            { id: "i2", title: "Sprint 2", startDate: "2026-03-16", duration: 14 },
          ],
        },
      ],
    },
    {
      id: "B_ada",
      owner: "ada",
      number: 1,
      title: "Mine",
      statuses: [{ id: "m1", name: "Open" }],
      fields: [],
    },
  ],
};

export const at = (text: string): number => Date.parse(text);

/** Something done in March 2026, written `"03 09:30"`, by ada unless said otherwise. */
export const act = (time: string, deed: Deed, by: string | null = "ada"): Action => ({
  at: march(time),
  by,
  ...deed,
});

/** `"03 09:30"` as an instant of March 2026, in UTC. */
export const march = (time: string): number => at(`2026-03-${time.replace(" ", "T")}:00Z`);

export const issue = (time: string, number: number, repository = "R_app"): Action =>
  act(time, {
    do: "open issue",
    id: `I_${number}`,
    repository,
    number,
    title: `Issue ${number}`,
  });

export const added = (time: string, content: string, board = "B_org"): Action =>
  act(time, { do: "add to board", content, board, boardItem: `PVTI_${content}` });

export const moved = (
  time: string,
  content: string,
  status: string | null,
  recorded = true,
): Action =>
  act(time, {
    do: "set status",
    content,
    board: "B_org",
    status,
    recorded,
    automated: false,
  });

export const worldOf = (...actions: Action[]): World => ({ setup, actions });

/** A twin over GitHub's whole schema, so that a test may ask for anything; its clock is `clock.now`. */
export function twinOf(world: World, options: Partial<TwinOptions> = {}) {
  const clock = { now: march("31 00:00") };
  const twin = createTwin({
    world,
    now: () => clock.now,
    schema: answering(fullSchema()),
    ...options,
  });
  return {
    ...twin,
    clock,
    ask: (document: string, variables: Record<string, unknown> = {}) =>
      twin.execute(document, variables),
  };
}
