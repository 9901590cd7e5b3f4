import { proxy, type Remote } from "comlink";
import type { Engine } from "./protocol.ts";
import { setupCalls } from "./setup-calls.ts";
import type { SetupCalls } from "./setup-protocol.ts";

/** The calls of setting up a team, across to the worker. */
export const connectSetup = (remote: Remote<Engine>): SetupCalls =>
  setupCalls((name, given) => {
    const across = given.map((one) => (typeof one === "function" ? proxy(one) : one));
    return (remote[name] as (...all: unknown[]) => Promise<unknown>)(...across);
  });
