import fc from "fast-check";

/** Ten runs a property, always the same ones: thousands of mutants have to go through them. */
fc.configureGlobal({ numRuns: 10, seed: 2026 });
