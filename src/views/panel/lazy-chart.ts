import { type ComponentType, lazy } from "react";
import { inTurn } from "./in-turn.ts";

/** A drawing that is loaded when it is first shown: numbers do not wait for pictures, nor pictures for each other's first drawing. */
export const lazyChart = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const chart = await load();
    await new Promise<void>((resolve) => inTurn(resolve));
    return { default: chart };
  });
