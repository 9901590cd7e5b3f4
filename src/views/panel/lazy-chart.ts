import { type ComponentType, lazy } from "react";

/** A drawing that is loaded when it is first shown: numbers do not wait for pictures. */
export const lazyChart = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await load() }));
