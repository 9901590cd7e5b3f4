import { createContext, useContext } from "react";
import type { Engine } from "../engine/protocol.ts";

const EngineContext = createContext<Engine | null>(null);

/** Gives the page its engine: the worker's, or a test's. */
export const EngineProvider = EngineContext.Provider;

/** @throws Error outside an `EngineProvider` */
export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error("no engine: render inside <EngineProvider>");
  return engine;
}
