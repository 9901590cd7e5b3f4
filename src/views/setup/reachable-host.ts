/**
 * Whether the page's own security policy lets it speak to a host: a company's own server must
 * be named when the page is built. Without a policy (while developing) everything is in reach.
 *
 * @param policy the content of the page's policy; null where it has none
 */
export function isReachable(host: string, policy: string | null): boolean {
  if (policy === null || host === "github.com") return true;
  const connect = policy.split(";").find((part) => part.trim().startsWith("connect-src "));
  return (connect ?? "").split(/\s+/).some((source) => {
    const name = source.replace(/^https:\/\//, "");
    return name.startsWith("*.") ? host.endsWith(name.slice(1)) : name === host;
  });
}

/** The policy that stands in the page. */
export const pagePolicy = (): string | null =>
  document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ??
  null;
