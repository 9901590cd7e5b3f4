import { defineConfig } from "vitest/config";

/** The tests of the numbers only, without the browser: what mutation runs are held against. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["test/{domain,history,metrics,proposals,vectors}/**/*.test.ts"],
    // One worker for all files of a run: twice as fast, and the same mutants are found.
    isolate: false,
    // A test that is slow because the machine is busy finds no mutant.
    testTimeout: 60_000,
    setupFiles: ["test/mutation/few-runs.ts"],
  },
});
