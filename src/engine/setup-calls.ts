import type { SetupCalls } from "./setup-protocol.ts";

/** Every call of setting up; the compiler sees to it that none is forgotten. */
const names: Record<keyof SetupCalls, true> = {
  tokenGuides: true,
  checkToken: true,
  localToken: true,
  takeLocalToken: true,
  tokens: true,
  rememberToken: true,
  forgetToken: true,
  owners: true,
  boards: true,
  repositories: true,
  checkAddress: true,
  survey: true,
  stopSurvey: true,
  leaveSetup: true,
  propose: true,
  preview: true,
  keepTeam: true,
  teamFile: true,
  teamChanges: true,
  deleteTeam: true,
  repairs: true,
};

type Call = (name: keyof SetupCalls, given: readonly unknown[]) => Promise<unknown>;

/** The calls of setting up, each handed on with its name. */
export const setupCalls = (call: Call): SetupCalls =>
  Object.fromEntries(
    (Object.keys(names) as (keyof SetupCalls)[]).map((name) => [
      name,
      (...given: unknown[]) => call(name, given),
    ]),
  ) as unknown as SetupCalls;
