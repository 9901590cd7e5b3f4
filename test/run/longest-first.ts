import type { TestSequencer, TestSpecification, Vitest } from "vitest/node";

/** The files that take longest, longest first. */
export const longest = [
  "test/github/sync/proof.test.ts",
  "test/engine/simulated-truth.test.ts",
  "test/headless/report.test.ts",
] as const;

/** The files that take longest before all others, which keep their order. */
export function longestFirst<File extends { moduleId: string }>(files: readonly File[]): File[] {
  const rank = ({ moduleId }: File): number => {
    const found = longest.findIndex((path) => moduleId.endsWith(`/${path}`));
    return found === -1 ? longest.length : found;
  };
  return files.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Begins with the files that take longest, wherever a clean checkout knows no durations yet: begun
 * last, they would keep one worker for minutes while the others have nothing left to do.
 */
export class LongestFirst implements TestSequencer {
  readonly #vitest: Vitest;
  constructor(vitest: Vitest) {
    this.#vitest = vitest;
  }
  /** Loaded when tests run: the configuration that names this is read for every build too. */
  async #usual(): Promise<TestSequencer> {
    const { BaseSequencer } = await import("vitest/node");
    return new BaseSequencer(this.#vitest);
  }
  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return longestFirst(await (await this.#usual()).sort(files));
  }
  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await this.#usual()).shard(files);
  }
}
