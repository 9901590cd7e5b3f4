import type { Plugin } from "vite";
import { hostName } from "./host-name.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the built page and its worker may do: run their own scripts, and speak to the GitHub of
 * github.com and of data residency. Nothing inline, nothing from elsewhere.
 *
 * @param environment where `GITHUB_HOST` names a company's own server, the page may speak to it too
 * @throws RangeError when that is no name of a host
 */
export function contentSecurityPolicy(environment: Environment): string {
  const named = environment["GITHUB_HOST"]?.trim() ?? "";
  const host = named === "" ? null : hostName(named);
  const known = host === null || host === "github.com" || host.endsWith(".ghe.com");
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The worker is started from a script of the page's own making, by which it is bound by this policy too.
    "worker-src 'self' blob:",
    // Widgets and charts set `style` attributes and insert <style> elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' https://api.github.com https://*.ghe.com${known ? "" : ` https://${host}`}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Writes the policy into the built page. Not while developing: Vite's reloading needs an inline script. */
export const withContentSecurityPolicy = (environment: Environment): Plugin => ({
  name: "headway-content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: {
        "http-equiv": "Content-Security-Policy",
        content: contentSecurityPolicy(environment),
      },
      injectTo: "head-prepend",
    },
  ],
});
