import type { Archive } from "../archive/archive.ts";
import type { Instant } from "../domain/instant.ts";
import type { HostClient } from "../github/capabilities/with-capabilities.ts";
import type { GitHubClient, GitHubClientOptions } from "../github/client.ts";
import { keptWaiting } from "../github/waiting.ts";

/** What names a client: a host, a token, and what carries the requests. */
export type ClientOptions = Pick<GitHubClientOptions, "host" | "token" | "fetch">;
/** Brings Octokit with it: called when GitHub is read, not before. */
export type CreateClient = (
  options: ClientOptions & Pick<GitHubClientOptions, "waiting" | "onWaiting">,
) => Promise<GitHubClient>;

/**
 * One client for each host and token, for as long as the page lives: all teams draw on one
 * budget and stand in one line. What a host knows, and until when it asked to wait, is kept
 * for the next visit.
 */
export function createHostClients(
  archive: () => Promise<Archive>,
  createClient: CreateClient,
  now: () => Instant,
): (options: ClientOptions) => Promise<HostClient> {
  const clients = new Map<string, Promise<HostClient>>();
  const create = async (options: ClientOptions): Promise<HostClient> => {
    const kept = await archive();
    // Loaded when GitHub is read, as the client is.
    const { withCapabilities } = await import("../github/capabilities/with-capabilities.ts");
    const [waiting, capabilities] = await keptNames(kept, options);
    const client = await createClient({
      ...options,
      waiting: keptWaiting(await kept.meta(waiting), now()),
      onWaiting: (next) => {
        // Not kept, it would only be told again by GitHub.
        kept.putMeta(waiting, next).catch(() => {});
      },
    });
    return withCapabilities(
      client,
      {
        read: () => kept.meta(capabilities),
        write: (answer) => kept.putMeta(capabilities, answer),
      },
      now,
    );
  };
  return (options) => {
    const key = `${options.host} ${options.token}`;
    const known = clients.get(key);
    if (known) return known;
    const creating = create(options);
    clients.set(key, creating);
    creating.catch(() => clients.delete(key));
    return creating;
  };
}

const namesOf = (host: string, token: string) =>
  [`waiting ${host} ${token}`, `capabilities ${host} ${token}`] as const;
const tracesName = (host: string): string => `asked with ${host}`;
const tracesOf = async (archive: Archive, host: string): Promise<string[]> =>
  ((await archive.meta(tracesName(host))) as string[] | null) ?? [];

/** Under which names in the archive what is known of a host and a token is kept. */
async function keptNames(archive: Archive, { host, token }: ClientOptions) {
  const own = trace(token);
  const traces = await tracesOf(archive, host);
  if (!traces.includes(own)) await archive.putMeta(tracesName(host), [...traces, own]);
  return namesOf(host, own);
}

/** Forgets what is kept of a host, by whichever token it was learnt. */
export async function forgetHost(archive: Archive, host: string): Promise<void> {
  for (const token of await tracesOf(archive, host))
    for (const name of namesOf(host, token)) await archive.dropMeta(name);
  await archive.dropMeta(tracesName(host));
}

/** Tells tokens apart and gives none away: 32 bits of a hash (FNV-1a). */
function trace(token: string): string {
  let hash = 0x811c9dc5;
  for (const character of token)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16);
}
