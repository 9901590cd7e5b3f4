/** How far one of a repository's two lists has been read in a pass. JSON. */
export type Stream = {
  /** Changes from here on are wanted; null: everything, by date of creation. */
  since: string | null;
  /** Cursor of the next page; null at the start. */
  after: string | null;
  /** Newest change this pass has seen, where the newest come first. */
  top: string | null;
  /** A round that follows another, to catch what moved meanwhile. */
  again: boolean;
  /** GitHub kept rows back: the next pass begins where this one began. */
  holes: boolean;
  done: boolean;
};

/** A pass over a list that begins where the last one began. */
export const firstStream = (since: string | null): Stream => ({
  since,
  after: null,
  top: null,
  again: false,
  holes: false,
  done: false,
});
