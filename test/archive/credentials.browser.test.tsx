import { expect, it } from "vitest";
import { openIndexedDbArchive } from "../../src/archive/indexed-db-archive.ts";
import { batch, issue, textOf } from "./samples.ts";

const secret = "ghp_secret123secret123";

/** Everything that is stored under this page's origin, as text; bytes as characters. Of the databases one: others are other tests'. */
async function storedInClear(database: string): Promise<string> {
  const parts: unknown[] = [
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
  ];
  for (const { name } of await indexedDB.databases()) {
    if (name !== database) continue;
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener("success", () => resolve(opening.result));
      opening.addEventListener("error", () => reject(opening.error ?? new Error("not opened")));
    });
    for (const store of opened.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const request = opened.transaction(store).objectStore(store).getAll();
        request.addEventListener("success", () => resolve(request.result as unknown[]));
      });
      parts.push({ name, store, rows });
    }
    opened.close();
  }
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) parts.push(url);
  return JSON.stringify(parts, (_, value: unknown) => {
    if (value instanceof ArrayBuffer) return new TextDecoder("latin1").decode(value);
    if (ArrayBuffer.isView(value)) return new TextDecoder("latin1").decode(value);
    if (value instanceof CryptoKey) return { type: value.type, extractable: value.extractable };
    return value;
  });
}

it("keeps a remembered token only encrypted, with a key that no script can read out", async () => {
  const name = `credentials ${performance.timeOrigin}`;
  const archive = await openIndexedDbArchive(name);
  await archive.append(batch([issue("a")]));
  await archive.putCredential("github.com", secret);
  const stored = await storedInClear(name);
  expect(stored).toContain('"store":"credentials"');
  expect(stored).toContain('"extractable":false');
  expect(stored).not.toContain("secret123");
  expect(stored).not.toContain("ghp_");
  expect(await textOf(archive.exportHistory())).not.toContain("secret123");

  // Another visit, another handle: the key came back from the database and still opens it.
  await archive.close();
  const next = await openIndexedDbArchive(name);
  expect(await next.credential("github.com")).toBe(secret);

  await next.forgetCredential("github.com");
  expect(await storedInClear(name)).not.toContain('"extractable":false');
  expect(await next.credential("github.com")).toBeNull();
  expect(await next.credentialHosts()).toEqual([]);
  await next.destroy();
});
