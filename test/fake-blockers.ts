import type { BlockersCalls } from "../src/engine/blockers-protocol.ts";

const failure = { kind: "bug", message: "The fake engine keeps no blockers." } as const;

/** An engine without blockers: pages that need them read a simulated team. */
export const fakeBlockers: BlockersCalls = {
  ledger: async () => ({ ok: false, failure }),
  blockerPatterns: async () => ({ ok: false, failure }),
  dependencyMap: async () => ({ ok: false, failure }),
};
