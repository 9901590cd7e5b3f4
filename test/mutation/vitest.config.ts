import { defineConfig } from "vitest/config";

/** What the mutants of each room are held against: its own tests, and those that show its use. */
const folders: Record<string, string> = {
  domain: "domain,history,metrics",
  history: "history,proposals",
  metrics: "metrics,vectors",
};
const room = process.env["MUTATED_ROOM"] ?? "";

/** The tests of the numbers only, without the browser. */
export default defineConfig({
  test: {
    environment: "node",
    include: [`test/{${folders[room] ?? "domain,history,metrics,proposals,vectors"}}/**/*.test.ts`],
    // One worker for all files of a run: twice as fast, and the same mutants are found.
    isolate: false,
    // A test that is slow because the machine is busy finds no mutant.
    testTimeout: 60_000,
    setupFiles: ["test/mutation/few-runs.ts"],
  },
});
