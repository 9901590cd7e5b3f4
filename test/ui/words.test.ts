import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/domain/days.ts";
import { parseInstant } from "../../src/domain/instant.ts";
import { formatDuration, formatDurationShort } from "../../src/ui/duration.ts";
import { toCsv, toMarkdown } from "../../src/ui/export-table.ts";
import {
  formatDate,
  formatDateAt,
  formatNumber,
  formatShare,
  formatTime,
  plural,
  zoneNote,
} from "../../src/ui/format.ts";
import type { Table } from "../../src/ui/table.ts";

/** Non-breaking spaces as plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("a duration in words", () => {
  it.each([
    [1, "calendar days", "1 day"],
    [12, "calendar days", "12 days"],
    [1234, "calendar days", "1,234 days"],
    [1, "working days", "1 working day"],
    [3, "working days", "3 working days"],
    [20.198, "elapsed", "20.2 days"],
    [1.02, "elapsed", "1 day"],
    [215.197, "elapsed", "215 days"],
    [0.958, "elapsed", "22 hours"],
    [1 / 24, "elapsed", "1 hour"],
    [0.01, "elapsed", "under an hour"],
    [0, "elapsed", "under an hour"],
  ] as const)("%d on the clock of %s is %s", (days, clock, words) => {
    expect(plain(formatDuration(days, clock, "en"))).toBe(words);
  });

  it("is short where there is no room", () => {
    expect(plain(formatDurationShort(12, "calendar days", "en"))).toBe("12 d");
    expect(plain(formatDurationShort(20.198, "elapsed", "en"))).toBe("20.2 d");
    expect(plain(formatDurationShort(0.5, "elapsed", "en"))).toBe("12 h");
  });

  it("follows the reader's locale", () => {
    expect(plain(formatDuration(20.198, "elapsed", "de"))).toBe("20,2 days");
    expect(formatNumber(1234.5, "de", 1)).toBe("1.234,5");
  });
});

describe("counts and shares", () => {
  it("knows one, none and many", () => {
    expect(plural(0, "item")).toBe("0 items");
    expect(plural(1, "item")).toBe("1 item");
    expect(plural(1200, "item", "items", "en")).toBe("1,200 items");
    expect(plural(2, "week is", "weeks are")).toBe("2 weeks are");
  });

  it("says 100 % only of all, 0 % only of none, and nothing of nothing", () => {
    expect(plain(formatShare(999, 1000, "en"))).toBe("99 %");
    expect(plain(formatShare(1000, 1000, "en"))).toBe("100 %");
    expect(plain(formatShare(1, 1000, "en"))).toBe("1 %");
    expect(plain(formatShare(0, 1000, "en"))).toBe("0 %");
    expect(plain(formatShare(17, 20, "en"))).toBe("85 %");
    expect(formatShare(0, 0)).toBe("–");
  });
});

describe("days and times", () => {
  const at = parseInstant("2026-08-21T22:30:00Z");

  it("shows a day in the team's zone, in the reader's locale", () => {
    expect(formatDateAt(at, "Europe/Zurich", "en-GB")).toBe("22 Aug 2026");
    expect(formatDateAt(at, "America/New_York", "en-GB")).toBe("21 Aug 2026");
    expect(formatDateAt(at, "Europe/Zurich", "de")).toBe("22. Aug. 2026");
    expect(formatTime(at, "Europe/Zurich", "en-GB")).toBe("00:30");
  });

  it("shows a calendar day the same wherever the reader is", () => {
    expect(formatDate(parseDay("2026-08-21"), "en-GB")).toBe("21 Aug 2026");
    expect(formatDate(parseDay("2026-08-21"), "en-GB", true)).toBe("21 Aug");
  });

  it("names the zone only where its clocks differ from the reader's then", () => {
    expect(zoneNote(at, "Europe/Zurich", "Europe/Berlin", "en-GB")).toBeNull();
    expect(zoneNote(at, "Europe/Zurich", "UTC", "en-GB")).toBe("CEST");
    // London and Lisbon agree all year; London and UTC only in winter.
    expect(zoneNote(at, "Europe/London", "UTC", "en-GB")).toBe("BST");
    expect(zoneNote(parseInstant("2026-01-10T12:00:00Z"), "Europe/London", "UTC")).toBeNull();
  });
});

describe("a table taken elsewhere", () => {
  const table = {
    caption: "Items",
    columns: [{ title: "Item" }, { title: "Days", numeric: true }],
    rows: [
      [{ text: 'Say "hi", | twice', href: "https://github.com/acme/app/issues/1" }, 3],
      ["=HYPERLINK(1)", -2],
      ["two\nlines", null],
    ],
  };

  it("is CSV that no spreadsheet runs", () => {
    expect(toCsv(table)).toBe(
      'Item,Days\r\n"Say ""hi"", | twice",3\r\n\'=HYPERLINK(1),-2\r\n"two\nlines",\r\n',
    );
  });

  it("tells nobody and links nowhere by what stands in titles, as Markdown", () => {
    const cells: Table = {
      caption: "",
      columns: [{ title: "Item" }],
      rows: [
        ["@mira #12 GH-7 https://a.example www.b.example"],
        [
          {
            text: "#412 by @mira at http://a.example",
            href: "https://github.com/acme/app/issues/412",
          },
        ],
        ["# plain @ 3://"],
      ],
    };
    const [, , , , , , text, link, plainText] = toMarkdown("", "", cells).split("\n");
    expect(text).toBe(
      "| @\u200Bmira #\u200B12 GH-\u200B7 https:\u200B//a.example www\u200B.b.example |",
    );
    expect(link).toBe(
      "| [#412 by @\u200Bmira at http:\u200B//a.example](https://github.com/acme/app/issues/412) |",
    );
    expect(plainText).toBe("| # plain @ 3:\u200B// |");
  });

  it("is Markdown whose cells stay cells", () => {
    expect(toMarkdown("How long?", "Not long.", table)).toBe(
      [
        "### How long?",
        "",
        "Not long.",
        "",
        "| Item | Days |",
        "| --- | ---: |",
        '| [Say "hi", \\| twice](https://github.com/acme/app/issues/1) | 3 |',
        "| =HYPERLINK(1) | -2 |",
        "| two lines |  |",
        "",
      ].join("\n"),
    );
  });
});
