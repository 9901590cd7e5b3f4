import { expose, transfer } from "comlink";
import { openIndexedDbArchive } from "../archive/indexed-db-archive.ts";
import { createGitHubClient } from "../github/client.ts";
import { buffersOf } from "./buffers.ts";
import { demoEdition } from "./demo-edition.ts";
import { createDemoTeam, type DemoGitHub } from "./demo-team.ts";
import { createDesk } from "./desk.ts";
import { createEngine } from "./engine.ts";
import type { Engine } from "./protocol.ts";

const now = () => Date.now();
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const place = { now, sleep, random: Math.random };

let demoGitHub: Promise<DemoGitHub> | null = null;
const loadDemo = () =>
  (demoGitHub ??= import("../../mocks/demo.ts").then(({ createDemoGitHub }) =>
    createDemoGitHub(demoEdition.end),
  ));

const engine = createEngine({
  openArchive: (name) => openIndexedDbArchive(name),
  createClient: (options) => createGitHubClient({ ...options, ...place }),
  now,
  desk: createDesk(() => sleep(0)),
  demo: createDemoTeam(demoEdition, loadDemo, (options) =>
    createGitHubClient({ ...options, ...place, now: () => demoEdition.end }),
  ),
});

const face: Engine = {
  ...engine,
  ask: async (...question) => {
    const reply = await engine.ask(...question);
    return transfer(reply, buffersOf(reply));
  },
};
expose(face);
