/** What is said of the mark under the pointer or in focus, at its place in the chart. */
export type Tip = { x: number; y: number; title: string; lines: readonly string[] };

/** Holds the one tip of a chart apart from React's state, so that pointing at marks redraws no chart. */
export type TipStore = {
  show(tip: Tip | null): void;
  current(): Tip | null;
  subscribe(listener: () => void): () => void;
};

export function newTipStore(): TipStore {
  const listeners = new Set<() => void>();
  let current: Tip | null = null;
  return {
    show(tip) {
      if (tip === null && current === null) return;
      current = tip;
      for (const listener of listeners) listener();
    },
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
