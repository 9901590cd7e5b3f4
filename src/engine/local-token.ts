import { graphqlUrl, restUrl } from "../github/hosts.ts";

/** The server that this page came from, where it is this machine's own. */
export type LocalServer = { origin: string; fetch: typeof globalThis.fetch };

/** A token that the local server lends without showing it. */
export type LocalOffer = { host: string; secret: string };

/** The proxy's path; see `src/headless/proxy.ts`. */
const path = "/headway-local/";

/** What the server that this page came from offers; null where it is no server of Headway's, or holds no token. */
export async function localOffer({ origin, fetch }: LocalServer): Promise<LocalOffer | null> {
  try {
    const answer = await fetch(`${origin}${path}offer`, { method: "POST" });
    // Another server may answer every path with its page.
    if (!answer.ok || !answer.headers.get("content-type")?.includes("json")) return null;
    const offer: unknown = await answer.json();
    return isOffer(offer) ? { host: offer.host, secret: offer.secret } : null;
  } catch {
    return null;
  }
}

const isOffer = (offer: unknown): offer is LocalOffer =>
  typeof offer === "object" &&
  offer !== null &&
  "host" in offer &&
  typeof offer.host === "string" &&
  "secret" in offer &&
  typeof offer.secret === "string";

/** A `fetch` that asks the one host by way of the local server, which adds the token. */
export const localFetch =
  ({ origin, fetch }: LocalServer, { host, secret }: LocalOffer): typeof globalThis.fetch =>
  async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const call = { [graphqlUrl(host)]: "graphql", [`${restUrl(host)}/user`]: "user" }[url];
    if (call === undefined) throw new TypeError(`The local server asks nothing of ${url}`);
    return fetch(`${origin}${path}${call}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-headway-secret": secret },
      ...(call === "graphql" && init?.body ? { body: init.body } : {}),
      ...(init?.signal ? { signal: init.signal } : {}),
    });
  };
