/** A Projects board of an organisation or a user, or a repository read without a board. */
export type Source =
  | { kind: "board"; host: string; owner: string; number: number }
  | { kind: "repository"; host: string; owner: string; name: string };

const name = "[A-Za-z0-9_.-]+";
const boardPath = new RegExp(`^(?:orgs|users)/(${name})/projects/(\\d+)(?:/views/\\d+)?/?$`);
const repositoryPath = new RegExp(`^(?!(?:orgs|users)/)(${name})/(${name})/?$`);

/** Host and path of an address; null for one that is no https address or carries a name or password. */
function split(text: string): { host: string; path: string } | null {
  const trimmed = text.trim();
  if (!trimmed.includes("://")) return { host: "github.com", path: trimmed };
  if (!URL.canParse(trimmed)) return null;
  const { protocol, host, pathname, username, password } = new URL(trimmed);
  if (protocol !== "https:" || username !== "" || password !== "") return null;
  return { host, path: pathname.slice(1) };
}

/**
 * A board from its address: `https://github.com/orgs/acme/projects/7`, or `orgs/acme/projects/7` on github.com.
 * @returns null when the text is no such address
 */
export function parseBoard(text: string): Source | null {
  const address = split(text);
  const found = address && boardPath.exec(address.path);
  return found
    ? { kind: "board", host: address.host, owner: found[1] ?? "", number: Number(found[2]) }
    : null;
}

/**
 * A repository from its address: `https://github.com/acme/app`, or `acme/app` on github.com.
 * @returns null when the text is no such address
 */
export function parseRepository(text: string): Source | null {
  const address = split(text);
  const found = address && repositoryPath.exec(address.path);
  return found
    ? { kind: "repository", host: address.host, owner: found[1] ?? "", name: found[2] ?? "" }
    : null;
}

/** Names a source in the archive and in messages: `github.com/acme/projects/7`, `github.com/acme/app`. */
export const sourceKey = (source: Source): string =>
  source.kind === "board"
    ? `${source.host}/${source.owner}/projects/${source.number}`
    : `${source.host}/${source.owner}/${source.name}`;
