import { expect, it } from "vitest";
import {
  type BlockersSettings,
  formatBlockersSettings,
  parseBlockersSettings,
} from "../../src/url/blockers-settings.ts";
import { parseViewSearch } from "../../src/url/view-search.ts";

const usual: BlockersSettings = {
  reach: "team",
  group: "none",
  sort: "age",
  only: "everything",
};

it("a link without settings, or with unknown ones, shows the ledger as usual", () => {
  expect(parseBlockersSettings(undefined)).toEqual(usual);
  expect(parseBlockersSettings("group-nonsense.sort.-.reach-")).toEqual(usual);
  expect(formatBlockersSettings(usual)).toBeUndefined();
});

it("settings survive the way through a link", () => {
  const settings: BlockersSettings = {
    reach: "all",
    group: "issue",
    sort: "cost",
    only: "outside",
  };
  const text = formatBlockersSettings(settings);
  expect(text).toBe("reach-all.group-issue.sort-cost.only-outside");
  expect(parseViewSearch({ blockers: text }).blockers).toBe(text);
  expect(parseBlockersSettings(text)).toEqual(settings);
});

it("a mangled setting is dropped from the link", () => {
  expect(parseViewSearch({ blockers: "group-<b>" })).toEqual({});
});
