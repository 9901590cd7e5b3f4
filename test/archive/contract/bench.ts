import type { Archive } from "../../../src/archive/archive.ts";

/** Opens one more handle on the same, at first empty, archive. */
export type Opener = () => Promise<Archive>;

/** What a test of the contract works on. */
export type Bench = {
  /** Gives a fresh archive each time. */
  place: () => Opener;
  open: Opener;
  archive: Archive;
};
