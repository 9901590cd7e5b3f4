import { afterEach, beforeEach, describe } from "vitest";
import { appending } from "./appending.ts";
import type { Bench, Opener } from "./bench.ts";
import { forgetting } from "./forgetting.ts";
import { historyFiles } from "./history-files.ts";
import { keeping } from "./keeping.ts";
import { sharing } from "./sharing.ts";

/** What every store must keep to, as tests. `place` gives a fresh archive each time. */
export function archiveContract(name: string, place: () => Opener): void {
  describe(`archive in ${name}`, () => {
    const at = { place } as Bench;
    beforeEach(async () => {
      at.open = place();
      at.archive = await at.open();
    });
    afterEach(async () => {
      const last = await at.open();
      await last.destroy();
    });
    appending(at);
    keeping(at);
    sharing(at);
    historyFiles(at);
    forgetting(at);
  });
}
