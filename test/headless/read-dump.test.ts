import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { readDump } from "../../src/headless/read-dump.ts";

const folder = mkdtempSync(join(tmpdir(), "dump-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("reads a dump gzipped or not, whatever the file is called", () => {
  const text = '{"title":"Größe"}\n';
  writeFileSync(join(folder, "plain.gz"), text);
  writeFileSync(join(folder, "packed.ndjson"), gzipSync(text));
  expect(readDump(join(folder, "plain.gz"))).toBe(text);
  expect(readDump(join(folder, "packed.ndjson"))).toBe(text);
});
