import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { hostName } from "./host-name.ts";
import { type ProxyOptions, proxied, proxyPath } from "./proxy.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The token of the environment: `GITHUB_TOKEN`, of `GITHUB_HOST` or else github.com.
 *
 * @returns null when there is none
 * @throws RangeError when the host is no name of a host
 */
export function environmentToken(
  environment: Environment,
): Pick<ProxyOptions, "token" | "host"> | null {
  const token = environment["GITHUB_TOKEN"]?.trim() ?? "";
  const host = environment["GITHUB_HOST"]?.trim() || "github.com";
  if (token === "") return null;
  return { token, host: hostName(host) };
}

type Next = (error?: unknown) => void;

/** Handles the proxy's paths on a server of Node's; passes all else on. */
export function proxyMiddleware(options: ProxyOptions | null) {
  return (incoming: IncomingMessage, outgoing: ServerResponse, next: Next): void => {
    const path = (incoming.url ?? "/").split("?")[0] ?? "/";
    if (!path.startsWith(proxyPath)) return next();
    const gone = new AbortController();
    outgoing.on("close", () => gone.abort());
    const request = {
      method: incoming.method ?? "",
      path,
      headers: incoming.headers,
      remoteAddress: incoming.socket.remoteAddress,
      localPort: incoming.socket.localPort,
      body: (mostBytes: number) => bodyOf(incoming, mostBytes),
      signal: gone.signal,
    };
    proxied(request, options)
      .then(async (response) => {
        // Vite's own, for pages of other ports on this machine: they have nothing to read here.
        outgoing.removeHeader("access-control-allow-origin");
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        outgoing.end(await response.text());
      })
      .catch(next);
  };
}

async function bodyOf(incoming: IncomingMessage, mostBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming) {
    const bytes = part as Buffer;
    length += bytes.length;
    if (length > mostBytes) throw new RangeError("too long");
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString("utf8");
}

/**
 * Lends the token of the environment to the page that Vite serves on this machine. A
 * built page has nothing of it.
 */
export function localProxy(environment: Environment): Plugin {
  const found = environmentToken(environment);
  const middleware = proxyMiddleware(
    found && {
      ...found,
      secret: randomBytes(32).toString("base64url"),
      fetch: globalThis.fetch,
    },
  );
  return {
    name: "headway-local-proxy",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use(middleware);
    },
    configurePreviewServer(server) {
      server.middlewares.use(middleware);
    },
  };
}
