import { describe, expect, it } from "vitest";
import { createTabs } from "../../src/engine/tabs.ts";
import { fakeBrowser } from "./fake-tabs.ts";

const idle = { phase: "idle" } as const;
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

describe.each([
  ["with locks", () => fakeBrowser().openTab()],
  ["without locks", () => createTabs({ scope: "x" })],
])("work of a tab, %s", (_, open) => {
  it("is done one after another where it has one name, and what failed stops nothing", async () => {
    const tabs = open();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await turn();
      log.push(`${name} ends`);
      if (name === "one") throw new Error("failed");
      return name;
    };
    const one = tabs.alone("a", work("one"));
    const two = tabs.alone("a", work("two"));
    await expect(one).rejects.toThrow("failed");
    expect(await two).toBe("two");
    expect(log).toEqual(["one begins", "one ends", "two begins", "two ends"]);
  });
});

describe("the tabs of a browser", () => {
  it("know when nobody does work of a name any more", async () => {
    const browser = fakeBrowser();
    const [reader, watcher] = [browser.openTab(), browser.openTab()];
    let end = () => {};
    const work = reader.alone("a", () => new Promise<void>((resolve) => (end = resolve)));
    let free = 0;
    void watcher.whenFree("a").then(() => (free += 1));
    void watcher.whenFree("a").then(() => (free += 1));
    await watcher.whenFree("b");
    await turn();
    expect(free).toBe(0);
    end();
    await work;
    await turn();
    expect(free).toBe(2);
  });

  it("tell each other, and not themselves", async () => {
    const browser = fakeBrowser();
    const heard: string[] = [];
    const tabs = ["a", "b", "c"].map((name) => {
      const tab = browser.openTab();
      tab.listen((message) => heard.push(`${name} ${message.kind}`));
      return tab;
    });
    tabs[1]?.tell({ kind: "sync", team: "x", sync: idle });
    await turn();
    expect(heard).toEqual(["a sync", "c sync"]);
  });

  it("are alone where the browser has no means for it", async () => {
    const tabs = createTabs({ scope: "x" });
    tabs.tell({ kind: "facts" });
    tabs.listen(() => {});
    const race = await Promise.race([tabs.whenFree("a"), turn().then(() => "never")]);
    expect(race).toBe("never");
  });
});
