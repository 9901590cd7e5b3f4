import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startOnDemo, withDemoStart } from "../../src/headless/start-page.ts";

const mark = '<meta name="headway-start" content="demo">';
const built = '<!doctype html><html><head lang="en"><title>Built</title></head></html>';

describe("withDemoStart", () => {
  it("marks the page at the start of its head", () => {
    expect(withDemoStart(built).replaceAll(/\s+</g, "<")).toBe(
      `<!doctype html><html><head lang="en">${mark}<title>Built</title></head></html>`,
    );
  });
});

describe("startOnDemo", () => {
  let root = "";
  let server: PreviewServer;
  let url = "";

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "headway-start-"));
    await writeFile(join(root, "index.html"), built);
    await writeFile(join(root, "app.js"), "export {};");
    server = await preview({
      configFile: false,
      logLevel: "silent",
      root,
      build: { outDir: "." },
      preview: { port: 0, host: "127.0.0.1" },
      plugins: [startOnDemo()],
    });
    const address = server.httpServer.address();
    url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });

  afterAll(async () => {
    await server.close();
    await rm(root, { recursive: true });
  });

  it("serves the marked page, whatever stands in the query", async () => {
    for (const path of ["/", "/index.html", "/?team=1"]) {
      const response = await fetch(url + path);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(await response.text()).toContain(mark);
    }
  });

  it("leaves every other file as it was built", async () => {
    expect(await (await fetch(`${url}/app.js`)).text()).toBe("export {};");
  });
});
