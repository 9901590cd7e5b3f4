import type { SetupCalls } from "../src/engine/setup-protocol.ts";

const notFaked = async () => ({
  ok: false as const,
  failure: { kind: "not faked", message: "This engine sets up no teams." },
});

/** Setting up a team, for pages that do not: every call fails. */
export const fakeSetup: SetupCalls = {
  tokenGuides: notFaked,
  checkToken: notFaked,
  localToken: notFaked,
  takeLocalToken: notFaked,
  tokens: notFaked,
  rememberToken: notFaked,
  forgetToken: notFaked,
  owners: notFaked,
  boards: notFaked,
  repositories: notFaked,
  checkAddress: notFaked,
  survey: notFaked,
  stopSurvey: async () => {},
  leaveSetup: notFaked,
  propose: notFaked,
  preview: notFaked,
  keepTeam: notFaked,
  teamFile: notFaked,
  teamChanges: notFaked,
  deleteTeam: notFaked,
  repairs: notFaked,
};
