import { createRoot } from "react-dom/client";
import { connectEngine } from "./engine/connect-engine.ts";

// The worker starts on its own core while the page is still being loaded.
const engine = connectEngine();

const root = document.getElementById("root");
if (!root) throw new Error('index.html has no element with the id "root"');
const { start } = await import("./app/start.tsx");
createRoot(root).render(start(engine));
