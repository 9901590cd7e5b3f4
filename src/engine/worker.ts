import { expose, transfer } from "comlink";
import { openIndexedDbArchive } from "../archive/indexed-db-archive.ts";
import { buffersOf } from "./buffers.ts";
import { demoEdition } from "./demo-edition.ts";
import { createDemoTeam, type DemoGitHub } from "./demo-team.ts";
import { createDesk } from "./desk.ts";
import { createEngine } from "./engine.ts";
import type { CreateClient } from "./host-clients.ts";
import type { Engine } from "./protocol.ts";
import { browserTabs } from "./tabs.ts";

const now = () => Date.now();
const minute = 60_000;
/** By the clock, not by counting: a machine that slept meanwhile does not wait its sleep again. */
const sleep = async (ms: number) => {
  const until = now() + ms;
  do {
    const left = Math.min(minute, until - now());
    await new Promise((resolve) => setTimeout(resolve, left));
  } while (now() < until);
};
const after = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
const timeout = (ms: number) => AbortSignal.timeout(ms);
const place = { now, sleep, timeout, random: Math.random };
const createClient: CreateClient = async (options) =>
  (await import("../github/client.ts")).createGitHubClient({ ...place, ...options });

let demoGitHub: Promise<DemoGitHub> | null = null;
const loadDemo = () => {
  const loading = (demoGitHub ??= import("../../mocks/demo.ts").then(({ createDemoGitHub }) =>
    createDemoGitHub(demoEdition.end),
  ));
  // A failure is not for ever: the next opening tries again.
  loading.catch(() => {
    if (demoGitHub === loading) demoGitHub = null;
  });
  return loading;
};

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;
// Of the page: the worker's own address is one that the page made up.
const { origin } = self;
const { hostname } = new URL(origin);

/** The address of the worker's own file: another build has another. */
const release = import.meta.url;

const engine = createEngine({
  openArchive: (name) => openIndexedDbArchive(name),
  createClient,
  now,
  desk: createDesk(() => sleep(0)),
  settled: () => sleep(1_500),
  demo: createDemoTeam(demoEdition, loadDemo, createClient, browserTabs("headway-demo"), release),
  release,
  tabs: browserTabs("headway"),
  after,
  ...(loopback.test(hostname) ? { localServer: { origin, fetch: globalThis.fetch } } : {}),
});

const face: Engine = {
  ...engine,
  ask: async (...question) => {
    const reply = await engine.ask(...question);
    return transfer(reply, buffersOf(reply));
  },
};
expose(face);
