import { proxy, type Remote, wrap } from "comlink";
import { connectSetup } from "./connect-setup.ts";
import type { Engine } from "./protocol.ts";

/** The engine of this page: a worker of its own, started at once. */
export function connectEngine(): Engine {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    type: "module",
    name: "headway-engine",
  });
  const remote: Remote<Engine> = wrap<Engine>(worker);
  return {
    ...connectSetup(remote),
    prepare: (team) => remote.prepare(team),
    open: (team) => remote.open(team),
    connect: (teamFile, token) => remote.connect(teamFile, token),
    teams: () => remote.teams(),
    refresh: (team) => remote.refresh(team),
    attend: (attention) => remote.attend(attention),
    exportHistory: (team) => remote.exportHistory(team),
    importHistory: (team, file) => remote.importHistory(team, file),
    watch: (team, onState) => remote.watch(team, proxy(onState)),
    ask: (id, name, scope) => remote.ask(id, name, scope) as ReturnType<Engine["ask"]> as never,
    cancel: (id) => remote.cancel(id),
    items: (scope, rows) => remote.items(scope, rows),
    history: (scope, row) => remote.history(scope, row),
    choices: (scope) => remote.choices(scope),
    find: (scope, text) => remote.find(scope, text),
    references: (scope, ids) => remote.references(scope, ids),
    findings: (scope) => remote.findings(scope),
    since: (scope, when) => remote.since(scope, when),
    seen: (scope, what) => remote.seen(scope, what),
    snoozes: (team) => remote.snoozes(team),
    snooze: (team, snooze) => remote.snooze(team, snooze),
    unsnooze: (team, item) => remote.unsnooze(team, item),
  };
}
