import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The text of a dump, gzipped or not. Node only. */
export function readDump(path: string): string {
  const bytes = readFileSync(path);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString("utf8");
}
