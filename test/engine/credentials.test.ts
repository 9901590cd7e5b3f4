import { describe, expect, it } from "vitest";
import { MemoryShelf, openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { createCredentials } from "../../src/engine/credentials.ts";

const host = "github.com";

function visit(shelf: MemoryShelf) {
  const archive = openMemoryArchive(shelf);
  const said: string[] = [];
  const credentials = createCredentials(
    async () => archive,
    () => said.push("dropped"),
    async () => void said.push("forgotten"),
  );
  return { archive, credentials, said };
}

describe("the tokens of a page", () => {
  it("are said to be on this device only where the one in use is the one that is kept", async () => {
    const shelf = new MemoryShelf();
    const { credentials } = visit(shelf);
    credentials.hold(host, { token: "ghp_old" });
    expect(await credentials.list()).toEqual([{ host, where: "memory" }]);
    await credentials.remember(host);
    expect(await credentials.list()).toEqual([{ host, where: "device" }]);
    credentials.hold(host, { token: "ghp_new" });
    expect(await credentials.list()).toEqual([{ host, where: "memory" }]);
    expect(await credentials.remember(host)).toBe(true);
    expect(await credentials.list()).toEqual([{ host, where: "device" }]);
    const next = visit(shelf).credentials;
    expect(await next.list()).toEqual([{ host, where: "device" }]);
    expect(await next.of(host)).toEqual({ token: "ghp_new" });
  });

  it("are forgotten by whoever reads before the device is asked, and not taken from it again meanwhile", async () => {
    const { archive, credentials, said } = visit(new MemoryShelf());
    credentials.hold(host, { token: "ghp_mine" });
    await credentials.remember(host);
    const { forgetCredential } = archive;
    archive.forgetCredential = async (of) => {
      said.push("asks the device");
      expect(await credentials.of(host)).toBeNull();
      return forgetCredential.call(archive, of);
    };
    await credentials.forget(host);
    expect(said).toEqual(["dropped", "asks the device", "dropped", "forgotten"]);
    expect(await credentials.of(host)).toBeNull();
    expect(await credentials.list()).toEqual([]);
  });

  it("do not come back by what was being fetched when they were forgotten", async () => {
    const shelf = new MemoryShelf();
    const before = visit(shelf).credentials;
    before.hold(host, { token: "ghp_mine" });
    await before.remember(host);
    const { archive, credentials } = visit(shelf);
    const { credential } = archive;
    let go = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    archive.credential = async (of) => {
      const kept = await credential.call(archive, of);
      await held;
      return kept;
    };
    const asked = credentials.of(host);
    await credentials.forget(host);
    go();
    expect(await asked).toBeNull();
    expect(await credentials.of(host)).toBeNull();
  });

  it("are out of memory even where the device cannot forget", async () => {
    const { archive, credentials, said } = visit(new MemoryShelf());
    credentials.hold(host, { token: "ghp_mine" });
    archive.forgetCredential = () => Promise.reject(new Error("no"));
    await expect(credentials.forget(host)).rejects.toThrow("no");
    expect(said).toEqual(["dropped"]);
    expect(await credentials.of(host)).toBeNull();
  });
});
