/**
 * Stands in for the package `tldts` in the built demo. MSW's cookie jar asks it
 * which part of a host a cookie may be set for, out of a list of half its weight;
 * the twin sets no cookies, so the last two labels are answer enough.
 *
 * @param host a host name
 * @returns its registrable domain, `github.com` for `api.github.com`; null for a single label
 */
export function getDomain(host: string): string | null {
  const labels = host.split(".").filter((label) => label !== "");
  return labels.length < 2 ? null : labels.slice(-2).join(".");
}
