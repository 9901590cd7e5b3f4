import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";
import { serveFolder } from "./serve-folder.ts";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

/** What a page did that no page of ours may do: errors, and requests that leave this machine. */
export type Trouble = { errors: string[]; requests: string[] };

/**
 * A test in which `dist` is served below a path with no fallback (`page.goto("")`
 * opens it), and which fails when the page logs an error, breaks its own policy,
 * misses a file or asks anything of the network.
 */
export const test = base.extend<{ trouble: Trouble; answered: string[] }, { site: string }>({
  /** Origins elsewhere that the test itself answers for. */
  answered: [[], { option: true }],
  site: [
    async ({}, provide) => {
      const server = await serveFolder(dist, "/some/where/");
      await provide(server.url);
      await server.close();
    },
    { scope: "worker" },
  ],
  baseURL: ({ site }, provide) => provide(site),
  trouble: [
    async ({ context, site, answered }, provide) => {
      const trouble: Trouble = { errors: [], requests: [] };
      const { origin } = new URL(site);
      context.on("weberror", (error) => trouble.errors.push(String(error.error())));
      // What the test itself answers may well be a refusal.
      const isAnswered = (url: string) =>
        URL.canParse(url) && answered.includes(new URL(url).origin);
      context.on("console", (message) => {
        if (message.type() === "error" && !isAnswered(message.location().url))
          trouble.errors.push(message.text());
      });
      context.on("response", (response) => {
        if (response.status() >= 400 && !isAnswered(response.url()))
          trouble.errors.push(`${response.status()} ${response.url()}`);
      });
      context.on("request", (request) => {
        const { protocol, origin: to } = new URL(request.url());
        if (to !== origin && !answered.includes(to) && !/^(?:data|blob):$/.test(protocol))
          trouble.requests.push(request.url());
      });
      await provide(trouble);
      expect(trouble).toEqual({ errors: [], requests: [] });
    },
    { auto: true },
  ],
});

export { expect };
