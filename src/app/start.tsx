import { StrictMode } from "react";
import type { Engine } from "../engine/protocol.ts";
import { App } from "./app.tsx";
import { applyTheme, readTheme } from "./theme.ts";

/** The page as it starts: the chosen theme before the first paint, with the engine it keeps for its life. */
export function start(engine: Engine) {
  applyTheme(readTheme());
  return (
    <StrictMode>
      <App engine={engine} />
    </StrictMode>
  );
}
