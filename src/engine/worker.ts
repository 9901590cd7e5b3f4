import { expose, transfer } from "comlink";
import { openIndexedDbArchive } from "../archive/indexed-db-archive.ts";
import type { GitHubClientOptions } from "../github/client.ts";
import { buffersOf } from "./buffers.ts";
import { demoEdition } from "./demo-edition.ts";
import { createDemoTeam, type DemoGitHub } from "./demo-team.ts";
import { createDesk } from "./desk.ts";
import { createEngine } from "./engine.ts";
import type { Engine } from "./protocol.ts";

const now = () => Date.now();
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const place = { now, sleep, random: Math.random };
const createClient = async (options: Pick<GitHubClientOptions, "host" | "token" | "fetch">) =>
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

const engine = createEngine({
  openArchive: (name) => openIndexedDbArchive(name),
  createClient,
  now,
  desk: createDesk(() => sleep(0)),
  settled: () => sleep(1_500),
  demo: createDemoTeam(demoEdition, loadDemo, createClient),
});

const face: Engine = {
  ...engine,
  ask: async (...question) => {
    const reply = await engine.ask(...question);
    return transfer(reply, buffersOf(reply));
  },
};
expose(face);
