import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import { createElement, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { openIndexedDbArchive } from "../../src/archive/indexed-db-archive.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { chartsToDraw } from "./browser/charts-to-draw.ts";

/** What the benchmark calls in the page: fills the archive, and draws charts by themselves. */
export type PageBench = {
  /** Fills the archive from a file with an item a line, as the sync would have. */
  seed(given: Seed): Promise<void>;
  /** Milliseconds from a chart's data to its last painted change. */
  draw(name: string): Promise<number>;
  /** Milliseconds that one move of the pointer over the chart that was drawn last takes up to its tip, laid out. */
  hover(share: number): Promise<number>;
};

type Seed = {
  url: string;
  team: { id: string; content: unknown };
  source: string;
  board: string;
  readAt: number;
};

const batchItems = 2_000;

async function* linesAt(url: string): AsyncGenerator<string> {
  const response = await fetch(url);
  if (!response.body) throw new Error(`nothing at ${url}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

async function seed({ url, team, source, board, readAt }: Seed): Promise<void> {
  const archive = await openIndexedDbArchive("headway");
  let batch: ItemFacts[] = [];
  const keep = async () => {
    const items = batch.map(({ item }) => item);
    const facts = batch.flatMap((entry) => entry.facts);
    batch = [];
    await archive.append({ source, items, facts });
  };
  for await (const line of linesAt(url)) {
    batch.push(JSON.parse(line) as ItemFacts);
    if (batch.length === batchItems) await keep();
  }
  const checkpoint = { source, readAt, state: { board } };
  await keep();
  await archive.append({ source, items: [], facts: [], checkpoint });
  while (await archive.compact()) continue;
  await archive.putDocument("team", team.id, team.content);
  await archive.close();
}

/** The time after the next paint. */
const painted = () =>
  new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => resolve(performance.now()), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });

const place = document.createElement("main");
place.style.width = "1100px";
document.body.append(place);
let root = createRoot(place);

/** Draws anew, from nothing, and waits until two frames brought no further change. */
async function drawn(element: ReactElement): Promise<number> {
  root.unmount();
  place.replaceChildren();
  root = createRoot(place);
  await painted();
  let changes = 0;
  const observer = new MutationObserver(() => (changes += 1));
  observer.observe(place, { subtree: true, childList: true, attributes: true });
  const begun = performance.now();
  root.render(element);
  let last = begun;
  for (let quiet = 0, seen = -1; quiet < 2; ) {
    const at = await painted();
    if (changes > 0 && changes === seen) quiet += 1;
    else {
      quiet = 0;
      last = at;
    }
    seen = changes;
  }
  observer.disconnect();
  return last - begun;
}

const tipText = () => place.querySelector("[data-tip]")?.textContent ?? "";

/** React answers a move of the pointer in a task of its own. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 100) throw new Error("the chart says nothing of the place pointed at");
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function hover(share: number): Promise<number> {
  const frame = place.querySelector("[data-frame]");
  const planes = [...(frame?.querySelectorAll("svg rect[fill=transparent]") ?? [])];
  const target = planes.findLast((rect) => rect.getBoundingClientRect().width > 500);
  if (!frame || !target) throw new Error("no plane to point at");
  const { left, top, width, height } = target.getBoundingClientRect();
  const at = { clientX: left + width * share, clientY: top + height * (0.92 - share / 20) };
  const away = { bubbles: true, relatedTarget: document.body };
  target.dispatchEvent(new PointerEvent("pointerout", away));
  await until(() => tipText() === "");
  const begun = performance.now();
  target.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, ...at }));
  await until(() => tipText() !== "");
  frame.getBoundingClientRect();
  return performance.now() - begun;
}

const bench: PageBench = {
  seed,
  hover,
  draw(name) {
    const chart = chartsToDraw[name];
    if (!chart) throw new RangeError(`no chart "${name}"`);
    return drawn(createElement("div", null, chart()));
  },
};
Object.assign(globalThis, { bench });
