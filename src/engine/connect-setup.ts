import { proxy, type Remote } from "comlink";
import type { Engine } from "./protocol.ts";
import type { SetupCalls } from "./setup-protocol.ts";

/** The calls of setting up a team, across to the worker. */
export const connectSetup = (remote: Remote<Engine>): SetupCalls => ({
  tokenGuides: (question) => remote.tokenGuides(question),
  checkToken: (host, pasted, remember) => remote.checkToken(host, pasted, remember),
  localToken: () => remote.localToken(),
  useLocalToken: () => remote.useLocalToken(),
  tokens: () => remote.tokens(),
  rememberToken: (host) => remote.rememberToken(host),
  forgetToken: (host) => remote.forgetToken(host),
  owners: (host) => remote.owners(host),
  boards: (host, owner, search) => remote.boards(host, owner, search),
  repositories: (host, owner, search) => remote.repositories(host, owner, search),
  checkAddress: (address) => remote.checkAddress(address),
  survey: (addresses, onSurvey) => remote.survey(addresses, proxy(onSurvey)),
  stopSurvey: () => remote.stopSurvey(),
  propose: (addresses, name, zone) => remote.propose(addresses, name, zone),
  preview: (teamFile) => remote.preview(teamFile),
  keepTeam: (teamFile, id) => remote.keepTeam(teamFile, id),
  teamFile: (id) => remote.teamFile(id),
  teamChanges: (id) => remote.teamChanges(id),
  deleteTeam: (id) => remote.deleteTeam(id),
  repairs: (id) => remote.repairs(id),
});
