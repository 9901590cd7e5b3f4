import { createRoot } from "react-dom/client";
import { loadAhead } from "./app/load-ahead.ts";
import { connectEngine } from "./engine/connect-engine.ts";

// The worker starts on its own core, with the team at hand, while the page is still being loaded.
const engine = connectEngine();
const team = loadAhead(window.location.hash);
if (team !== null) void engine.prepare(team);

const root = document.getElementById("root");
if (!root) throw new Error('index.html has no element with the id "root"');
const { start } = await import("./app/start.tsx");
createRoot(root).render(start(engine));
