import type { GraphQLSchema } from "graphql";
import type { Instant } from "../../src/domain/instant.ts";
import type { World } from "./action.ts";
import { type Body, createExecutor } from "./executor.ts";
import { type BudgetState, createBudget } from "./limits/budget.ts";
import { twinSchema } from "./schema/twin-schema.ts";
import { accountOf } from "./state/found.ts";
import type { State } from "./state/state.ts";
import { type Replay, replay } from "./state/world-state.ts";

/** One request as the twin saw it. */
export type Logged = {
  /** The document's name. */
  name: string;
  variables: Record<string, unknown>;
  points: number;
};

export type TwinOptions = {
  /** What there is to read: a list of what happened, or a repository as it was recorded. */
  world: World | Replay;
  /** The twin's clock: the world is answered as of now. */
  now: () => Instant;
  /** Points an hour. */
  pointsAnHour?: number;
  /** The only token it accepts; any when null. */
  token?: string | null;
  /** Whose token it is: a login of the world. */
  viewer?: string;
  schema?: GraphQLSchema;
};

/** A GitHub in memory. */
export type Twin = {
  execute(document: string, variables: Record<string, unknown>): Body;
  /** Every request since the twin was made, in order. */
  log: Logged[];
  budget(): BudgetState;
  accepts(authorization: string | null): boolean;
  viewer(): string;
};

/**
 * A GitHub that runs the app's real documents on a world in memory, by GitHub's
 * schema, limits and prices, as of the time its clock shows.
 *
 * @throws WorldError when the world contradicts itself, or does not know the viewer
 */
export function createTwin(options: TwinOptions): Twin {
  const { world, now, pointsAnHour = 5_000, token = null, schema = twinSchema() } = options;
  const history = "at" in world ? world : replay(world);
  const viewer = () => options.viewer ?? anyPerson(history.at(now()));
  const budget = createBudget(pointsAnHour, now);
  const log: Logged[] = [];
  const execute = createExecutor(schema, budget, () => {
    const state = history.at(now());
    return { state, now: now(), viewer: accountOf(state, viewer()) };
  });
  return {
    log,
    budget: budget.state,
    viewer,
    execute(document, variables) {
      const { body, name, points } = execute(document, variables);
      log.push({ name, variables, points });
      return body;
    },
    accepts: (authorization) =>
      authorization !== null &&
      (token === null ||
        [`token ${token}`, `bearer ${token}`, `Bearer ${token}`].includes(authorization)),
  };
}

const anyPerson = ({ accounts }: State): string =>
  [...accounts.values()].find(({ __typename }) => __typename === "User")?.login ?? "";
