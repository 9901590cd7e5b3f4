/** Work that can be stopped by the names it goes under, e.g. all that reads from a host. */
export type Stops = {
  /** Aborted when one of the names is stopped from now on. */
  signal(names: readonly string[]): AbortSignal;
  /** Stops what goes on under a name; what begins later does not hear of it. */
  stop(name: string, reason: Error): void;
};

export function createStops(): Stops {
  const listening = new Map<string, AbortController>();
  const controllerOf = (name: string): AbortController => {
    const known = listening.get(name);
    if (known) return known;
    const made = new AbortController();
    listening.set(name, made);
    return made;
  };
  return {
    signal: (names) => AbortSignal.any(names.map((name) => controllerOf(name).signal)),
    stop(name, reason) {
      listening.get(name)?.abort(reason);
      listening.delete(name);
    },
  };
}
