import type { Archive } from "../archive/archive.ts";

/** A token at hand, or the local server's, which lends it without showing it. */
export type Held = { token: string; fetch?: typeof globalThis.fetch };

/** Where a host's token is: in this page's memory, encrypted on this device, or with the local server. */
export type HeldToken = { host: string; where: "memory" | "device" | "local server" };

/** The tokens of this page, one a host. None of them ever leaves here but to ask GitHub. */
export type Credentials = {
  /** @returns null where no token is at hand */
  of(host: string): Promise<Held | null>;
  /** Holds a token in memory. */
  hold(host: string, held: Held): void;
  /**
   * Keeps the token in memory on this device too, encrypted.
   * @returns false where there is none in memory, or it is the local server's
   * @throws ArchiveError "unavailable" where the browser offers no encryption
   */
  remember(host: string): Promise<boolean>;
  /** Removes every trace of it, from memory and from the device. */
  forget(host: string): Promise<void>;
  /** Another tab has forgotten it: this page's memory does too. */
  drop(host: string): void;
  list(): Promise<HeldToken[]>;
};

/** @param forgotten called with the host and the token that was forgotten, if this page knew it: whatever else is kept by it goes too */
export function createCredentials(
  archive: () => Promise<Archive>,
  forgotten: (host: string, token: string | null) => Promise<void>,
): Credentials {
  const memory = new Map<string, Held>();
  return {
    async of(host) {
      const held = memory.get(host);
      if (held) return held;
      const kept = await (await archive()).credential(host);
      if (kept === null) return null;
      const remembered = { token: kept };
      memory.set(host, remembered);
      return remembered;
    },
    hold(host, held) {
      memory.set(host, held);
    },
    async remember(host) {
      const held = memory.get(host);
      if (!held || held.fetch) return false;
      await (await archive()).putCredential(host, held.token);
      return true;
    },
    async forget(host) {
      const kept = await archive();
      const token = memory.get(host)?.token ?? (await kept.credential(host));
      memory.delete(host);
      await kept.forgetCredential(host);
      await forgotten(host, token);
    },
    drop(host) {
      memory.delete(host);
    },
    async list() {
      const kept = await (await archive()).credentialHosts();
      const hosts = new Set([...memory.keys(), ...kept]);
      return [...hosts].toSorted().map((host) => ({
        host,
        where: memory.get(host)?.fetch ? "local server" : kept.includes(host) ? "device" : "memory",
      }));
    },
  };
}
