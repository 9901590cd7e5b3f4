/** What stands behind a number, in words: all that "Explain" shows. */
export type Explanation = {
  title: string;
  /** The definition, and where it comes from. */
  definition: string;
  source: string;
  /** How it was measured: clock, zone, window, as of when, how many. */
  facts: readonly { name: string; value: string }[];
  /** Items that were not counted, and why. */
  leftOut: readonly { reason: string; items: number }[];
  /** How the inputs are known, strongest first; shares in words. */
  evidence: readonly { name: string; meaning: string; share: string; inputs: number }[];
};
