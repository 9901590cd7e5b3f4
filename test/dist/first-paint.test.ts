import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../../src/headless/content-security-policy.ts";
import { addressesIn, builtFile, isBuilt, loadedWith } from "./built-page.ts";
import { marks } from "./marks.ts";

const html = builtFile("index.html");
const addresses = addressesIn(html);
const scripts = addresses.filter((address) => address.endsWith(".js"));
const loaded = [...new Set(scripts.flatMap((address) => loadedWith(address.replace("./", ""))))];

describe("the built page", () => {
  it("names its files relative to itself, and has them all", () => {
    expect(scripts).not.toEqual([]);
    expect(addresses.filter((address) => !address.startsWith("./") || !isBuilt(address))).toEqual(
      [],
    );
  });

  it("carries its policy before anything that loads, and no inline script", () => {
    const text = html.replaceAll("&#39;", "'");
    expect(text).toContain(`content="${contentSecurityPolicy(process.env)}"`);
    expect(text.indexOf("Content-Security-Policy")).toBeLessThan(text.search(/<(?:script|link)\b/));
    expect(
      [...html.matchAll(/<script\b([^>]*)>/g)].filter((found) => !found[1]?.includes("src=")),
    ).toEqual([]);
  });

  it("opens on Connect: only the start server marks the page for the demo", () => {
    expect(html).not.toContain("headway-start");
  });

  it("loads at once only what the size budget weighs", () => {
    const weighed =
      /^assets\/(?:entry|load-ahead|react|react-dom|preload-helper|rolldown-runtime)-[\w-]+\.js$/;
    expect(loaded.filter((path) => !weighed.test(path))).toEqual([]);
  });

  it.each(Object.entries(marks))("does not load %s before the first paint", (_name, mark) => {
    expect(loaded.filter((path) => builtFile(path).includes(mark))).toEqual([]);
  });
});
