/**
 * Where a host answers: github.com, a company's own server, or a data-residency
 * host (`acme.ghe.com`).
 *
 * @param host as in the address of a page, e.g. `github.com`
 */
export function graphqlUrl(host: string): string {
  if (host === "github.com" || host === "www.github.com") return "https://api.github.com/graphql";
  if (host.endsWith(".ghe.com")) return `https://api.${host}/graphql`;
  return `https://${host}/api/graphql`;
}

/** Where a host answers REST requests, without a slash at the end. */
export function restUrl(host: string): string {
  if (host === "github.com" || host === "www.github.com") return "https://api.github.com";
  return host.endsWith(".ghe.com") ? `https://api.${host}` : `https://${host}/api/v3`;
}
