import { afterEach, describe, expect, it, vi } from "vitest";
import { openCredential, sealCredential } from "../../src/archive/credential-seal.ts";

const secret = "ghp_secret123";

describe("a sealed credential", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("opens as what was sealed", async () => {
    const sealed = await sealCredential("github.com", secret);
    expect(await openCredential("github.com", sealed)).toBe(secret);
  });

  it("holds nothing of the secret in clear, and a key that nobody can read out", async () => {
    const { key, iv, sealed } = await sealCredential("github.com", secret);
    const text = [iv, new Uint8Array(sealed)]
      .map((bytes) => new TextDecoder("latin1").decode(bytes))
      .join();
    expect(text).not.toContain("secret");
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow(/extractable/);
  });

  it("is made with another key and another start each time", async () => {
    const one = await sealCredential("github.com", secret);
    const two = await sealCredential("github.com", secret);
    expect(new Uint8Array(one.sealed)).not.toEqual(new Uint8Array(two.sealed));
    expect(await openCredential("github.com", { ...one, key: two.key })).toBeNull();
  });

  it("does not open as another host's, nor when a bit of it was changed", async () => {
    const kept = await sealCredential("github.com", secret);
    expect(await openCredential("github.evil", kept)).toBeNull();
    const changed = new Uint8Array(kept.sealed.slice(0));
    changed[0] = (changed[0] ?? 0) ^ 1;
    expect(await openCredential("github.com", { ...kept, sealed: changed.buffer })).toBeNull();
  });

  it("takes a record of another shape for none", async () => {
    expect(await openCredential("github.com", undefined)).toBeNull();
    expect(await openCredential("github.com", secret)).toBeNull();
    expect(await openCredential("github.com", { iv: 1, key: 2 })).toBeNull();
  });

  it("says so where the browser offers no encryption, rather than keep it in clear", async () => {
    vi.stubGlobal("crypto", {});
    await expect(sealCredential("github.com", secret)).rejects.toMatchObject({
      kind: "unavailable",
      message: expect.stringContaining("kept in memory only") as string,
    });
  });
});
