import { ArchiveError } from "./archive-error.ts";

/**
 * A secret as it is kept: encrypted by a key that no program can read out, made for it
 * alone. Forgetting this record forgets the key with it.
 */
export type SealedCredential = {
  /** AES-GCM, 256 bits, not extractable. */
  key: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
};

const noEncryption =
  "The browser offers no encryption here, because the page is not served securely. The token is kept in memory only, and is gone when the page is closed.";

const cipher = (): SubtleCrypto => {
  // Absent from pages that are served neither over https nor from this machine.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) throw new ArchiveError("unavailable", { message: noEncryption });
  return subtle;
};

/**
 * Seals a secret for one host: sealed for one, it cannot be opened as another's.
 * @throws ArchiveError "unavailable" where the browser offers no encryption
 */
export async function sealCredential(host: string, secret: string): Promise<SealedCredential> {
  const subtle = cipher();
  const key = await subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: bytes(host) },
    key,
    bytes(secret),
  );
  return { key, iv, sealed };
}

/** @returns null for a record that was tampered with, or that this release does not understand */
export async function openCredential(host: string, kept: unknown): Promise<string | null> {
  if (!isSealed(kept)) return null;
  const subtle = cipher();
  try {
    const opened = await subtle.decrypt(
      { name: "AES-GCM", iv: kept.iv, additionalData: bytes(host) },
      kept.key,
      kept.sealed,
    );
    return new TextDecoder().decode(opened);
  } catch {
    return null;
  }
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const isSealed = (kept: unknown): kept is SealedCredential =>
  typeof kept === "object" && kept !== null && "key" in kept && "iv" in kept && "sealed" in kept;
