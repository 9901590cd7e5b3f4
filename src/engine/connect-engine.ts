import { proxy, type Remote, wrap } from "comlink";
import { connectSetup } from "./connect-setup.ts";
import type { Engine } from "./protocol.ts";
// oxlint-disable-next-line import/default -- Vite gives the built worker's address
import workerUrl from "./worker.ts?worker&url";

/** The engine of this page: a worker of its own, started at once. */
export function connectEngine(): Engine {
  const remote: Remote<Engine> = wrap<Engine>(startWorker());
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
    marks: (scope) => remote.marks(scope),
    notes: (team) => remote.notes(team),
    saveNote: (team, note) => remote.saveNote(team, note),
    deleteNote: (team, id) => remote.deleteNote(team, id),
    comparison: (scope, periods) => remote.comparison(scope, periods),
    behaviour: (scope) => remote.behaviour(scope),
    actions: (scope) => remote.actions(scope),
    experiments: (scope) => remote.experiments(scope),
    saveExperiment: (team, experiment) => remote.saveExperiment(team, experiment),
    deleteExperiment: (team, id) => remote.deleteExperiment(team, id),
    ledger: (scope, reach) => remote.ledger(scope, reach),
    blockerPatterns: (scope) => remote.blockerPatterns(scope),
    dependencyMap: (scope, choice) => remote.dependencyMap(scope, choice),
  };
}

/**
 * Starts the worker by way of a script that the page makes itself: such a worker is bound by
 * the page's security policy. One started by its address is bound by none, unless its server
 * sends one with it, and the worker is who talks to the network.
 */
function startWorker(): Worker {
  const address = new URL(workerUrl, window.location.href).href;
  const script = new Blob(["import ", JSON.stringify(address)], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(script), { type: "module", name: "headway-engine" });
}
