import type { RetroCalls } from "../src/engine/retro-protocol.ts";

const failure = { kind: "bug", message: "The fake engine holds no retrospective." } as const;
const refused = async () => ({ ok: false, failure }) as const;

/** An engine without retrospectives: pages that need them read a simulated team. */
export const fakeRetro: RetroCalls = {
  comparison: refused,
  behaviour: refused,
  actions: refused,
  experiments: refused,
  saveExperiment: refused,
  deleteExperiment: refused,
};
