/** A Projects board of an organisation or a user, or a repository read without a board. */
export type Source =
  | { kind: "board"; host: string; owner: string; number: number }
  | { kind: "repository"; host: string; owner: string; name: string };

const name = "[A-Za-z0-9_.-]+";
const boardPath = new RegExp(`^(?:orgs|users)/(${name})/projects/(\\d+)`);
const repositoryPath = new RegExp(`^(${name})/(${name})/?$`);

const split = (text: string): { host: string; path: string } => {
  const url = /^https:\/\/([^/]+)\/(.*)$/.exec(text.trim());
  return url
    ? { host: url[1] ?? "", path: url[2] ?? "" }
    : { host: "github.com", path: text.trim() };
};

/**
 * A board from its address: `https://github.com/orgs/acme/projects/7`, or `orgs/acme/projects/7` on github.com.
 * @returns null when the text is no such address
 */
export function parseBoard(text: string): Source | null {
  const { host, path } = split(text);
  const found = boardPath.exec(path);
  return found ? { kind: "board", host, owner: found[1] ?? "", number: Number(found[2]) } : null;
}

/**
 * A repository from its address: `https://github.com/acme/app`, or `acme/app` on github.com.
 * @returns null when the text is no such address
 */
export function parseRepository(text: string): Source | null {
  const { host, path } = split(text);
  const found = repositoryPath.exec(path);
  return found ? { kind: "repository", host, owner: found[1] ?? "", name: found[2] ?? "" } : null;
}

/** Names a source in the archive and in messages: `github.com/acme/projects/7`, `github.com/acme/app`. */
export const sourceKey = (source: Source): string =>
  source.kind === "board"
    ? `${source.host}/${source.owner}/projects/${source.number}`
    : `${source.host}/${source.owner}/${source.name}`;
