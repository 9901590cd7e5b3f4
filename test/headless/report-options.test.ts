import { describe, expect, it } from "vitest";
import { parseReportOptions, UsageError } from "../../src/headless/report-options.ts";

describe("parseReportOptions", () => {
  it("reads a recording, a team, an instant and a window", () => {
    const words =
      "--recorded a.ndjson.gz --team t.json --as-of 2026-08-21T20:00:04Z --from 2026-08-01 --to 2026-08-31";
    expect(parseReportOptions(words.split(" "), undefined)).toEqual({
      team: "t.json",
      source: { kind: "recorded", file: "a.ndjson.gz" },
      asOf: Date.UTC(2026, 7, 21, 20, 0, 4),
      from: 20_666, // 2026-08-01
      to: 20_696,
    });
  });

  it("takes the demo without a team, and GitHub with a token of the environment", () => {
    expect(parseReportOptions(["--demo"], undefined)).toMatchObject({
      team: null,
      source: { kind: "demo" },
    });
    expect(parseReportOptions(["--team", "t.json"], "ghp_1").source).toEqual({
      kind: "github",
      token: "ghp_1",
    });
  });

  it.each([
    ["an unknown word", ["--demo", "--oops"], /--oops/],
    ["no team", ["--recorded", "f"], /--team is missing/],
    ["neither recording, demo nor token", ["--team", "t.json"], /GITHUB_TOKEN/],
    ["two sources", ["--demo", "--recorded", "f"], /exclude each other/],
    [
      "an instant without a zone",
      ["--demo", "--as-of", "2026-08-21"],
      /--as-of: "2026-08-21" is not a date and time/,
    ],
    ["no day", ["--demo", "--from", "August"], /--from: "August" is no calendar day/],
    [
      "a reversed window",
      ["--demo", "--from", "2026-08-02", "--to", "2026-08-01"],
      /--from is after --to/,
    ],
  ])("refuses %s and says so", (_, words, message) => {
    expect(() => parseReportOptions(words, undefined)).toThrow(UsageError);
    expect(() => parseReportOptions(words, undefined)).toThrow(message);
  });
});
