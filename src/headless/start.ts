import { parseArgs } from "node:util";
import { build, preview } from "vite";
import { startOnDemo } from "./start-page.ts";

const usage = "usage: npm start -- [--port NUMBER] [--host]";

const { values } = parseArgs({
  options: { port: { type: "string" }, host: { type: "boolean", default: false } },
});

/** There is a desktop to open a browser on; elsewhere we only print the address. */
const hasDesktop = (): boolean =>
  process.env["CI"] === undefined &&
  (process.platform !== "linux" ||
    Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]));

/** Builds the page and serves it on this machine, opened on the demo team. */
async function start(): Promise<void> {
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new RangeError(`${values.port} is no port; ${usage}`);
  }
  await build({ logLevel: "warn" });
  const server = await preview({
    plugins: [startOnDemo()],
    preview: {
      open: hasDesktop(),
      host: values.host,
      ...(port === undefined ? {} : { port, strictPort: true }),
    },
  });
  server.printUrls();
}

await start();
