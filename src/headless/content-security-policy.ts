import type { Plugin } from "vite";

/**
 * What the built page may do: run its own scripts and workers, and speak to
 * GitHub or a GitHub Enterprise host over https. Nothing inline, nothing from elsewhere.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // Widgets and charts set `style` attributes and insert <style> elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Writes the policy into the built page. Not while developing: Vite's reloading needs an inline script. */
export const withContentSecurityPolicy = (): Plugin => ({
  name: "headway-content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
      injectTo: "head-prepend",
    },
  ],
});
