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

/**
 * @param dropped called as soon as a host's token is not in memory any more
 * @param forgotten called when it is not on the device either: whatever else is kept by it goes too
 */
export function createCredentials(
  archive: () => Promise<Archive>,
  dropped: (host: string) => void,
  forgotten: (host: string) => Promise<void>,
): Credentials {
  const memory = new Map<string, Held>();
  const forgetting = new Set<string>();
  let drops = 0;
  const drop = (host: string) => {
    drops += 1;
    memory.delete(host);
  };
  const of = async (host: string): Promise<Held | null> => {
    const held = memory.get(host);
    if (held) return held;
    const before = drops;
    const kept = await (await archive()).credential(host);
    if (kept === null || forgetting.has(host)) return null;
    // What was fetched may be what was forgotten meanwhile.
    if (drops !== before) return of(host);
    const remembered = { token: kept };
    memory.set(host, remembered);
    return remembered;
  };
  return {
    of,
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
      // Nobody reads with it any more, even where the archive fails.
      drop(host);
      dropped(host);
      forgetting.add(host);
      try {
        await (await archive()).forgetCredential(host);
      } finally {
        forgetting.delete(host);
      }
      // Another tab may have taken it from the device meanwhile.
      dropped(host);
      await forgotten(host);
    },
    drop,
    async list() {
      const kept = await archive();
      const hosts = new Set([...memory.keys(), ...(await kept.credentialHosts())]);
      return Promise.all(
        [...hosts].toSorted().map(async (host) => {
          const held = memory.get(host);
          if (held?.fetch) return { host, where: "local server" as const };
          // Another token may be kept here than the one that is used.
          const isKept = !held || held.token === (await kept.credential(host));
          return { host, where: isKept ? ("device" as const) : ("memory" as const) };
        }),
      );
    },
  };
}
