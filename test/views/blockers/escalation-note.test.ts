import { describe, expect, it } from "vitest";
import { parseDay } from "../../../src/domain/days.ts";
import {
  escalationNote,
  longestAddress,
  newIssueAddress,
} from "../../../src/views/blockers/escalation-note.ts";
import { block, issue, item, ledger, waitsFor, words } from "./ledger-samples.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("the escalation note", () => {
  const blocked = block("I1", 4, {
    reasons: waitsFor("I9"),
    behind: 7,
    behindFirst: ["I2", "I3"],
    costDays: 21,
    owner: { logins: ["bea"], of: "blocking issue", outside: true },
    next: { step: "escalate", because: "outside the team" },
    promise: {
      kind: "due",
      title: "",
      on: parseDay("2026-08-25"),
      daysLeft: 4,
      of: "I1",
    },
  });
  const of = ledger([blocked], [issue("I9")], ["I2", "I3"]);

  it("tells what, since when, what it holds up, what is asked, and by when", () => {
    const { title, body } = escalationNote([blocked], words(of), parseDay("2026-08-24"));
    expect(title).toBe("Blocked: Title of I1");
    expect(plain(body)).toBe(
      [
        "**[acme/app#1 Title of I1](https://github.com/acme/app/issues/1)** has been blocked since Aug 18, 2026 (4 days): blocked by acme/app#9 Title of I9.",
        "- It holds up 7 more items: [acme/app#2 Title of I2](https://github.com/acme/app/issues/2), [acme/app#3 Title of I3](https://github.com/acme/app/issues/3) and 5 more.",
        "- Time lost so far: 21 item-days.",
        "- At risk: due Aug 25, 2026, in 4 days.",
        "- Asked: what does it take to get this moving, @bea, and by when can it be done?",
        "",
        "Could you answer by **Aug 24, 2026**?",
      ].join("\n"),
    );
  });

  it("is of several blockers at once, and leaves out what there is not", () => {
    const plainOne = block("I4", 1);
    const { title, body } = escalationNote([blocked, plainOne], words(of), null);
    expect(title).toBe("2 items blocked");
    expect(body.split("\n\n")).toHaveLength(2);
    expect(body).not.toContain("answer by");
    expect(body.split("\n\n")[1]).not.toContain("holds up");
  });

  it("takes titles as text: nothing in them becomes a link, a mention's formatting or a new line", () => {
    const odd = block("I5", 1, { item: item("I5", "a [b](javascript:x) *c*\n# d `e` <f>") });
    const { body } = escalationNote([odd], words(of), null);
    expect(body.split("\n")[0]).toContain("a \\[b\\](javascript:x) \\*c\\* # d \\`e\\` \\<f\\>");
  });
});

describe("names and addresses in titles", () => {
  const loud = "@mira see #12, acme/auth#3 and https://evil.example/x";
  const quiet = "@\u200Bmira see #\u200B12, acme/auth#\u200B3 and https:\u200B//evil.example/x";

  it("tell nobody, refer to nothing and link nowhere; our own links stay", () => {
    const waiting = block("I5", 1, {
      item: item("I5", loud),
      reasons: waitsFor("I9"),
      owner: { logins: ["bea"], of: "blocking issue", outside: true },
      next: { step: "escalate", because: "outside the team" },
    });
    const of = ledger([waiting], [issue("I9")]);
    const named = words(of);
    const items = new Map([...named.items, ["I9", item("I9", loud)] as const]);
    const { body } = escalationNote([waiting], { ...named, items }, null);
    expect(body).toContain(`**[acme/app#5 ${quiet}](https://github.com/acme/app/issues/5)**`);
    expect(body).toContain(`blocked by acme/app#9 ${quiet}.`);
    expect(body).toContain("@bea, and by when");
  });
});

describe("the address of GitHub's form for a new issue", () => {
  it("carries title and body, whole", () => {
    const address = new URL(
      newIssueAddress("github.example.com", "acme/app", { title: "A & B?", body: "x = y\n+ z #1" }),
    );
    expect(address.origin + address.pathname).toBe(
      "https://github.example.com/acme/app/issues/new",
    );
    expect(address.searchParams.get("title")).toBe("A & B?");
    expect(address.searchParams.get("body")).toBe("x = y\n+ z #1");
  });

  it("stays within what GitHub takes, cuts at a line's end and says so", () => {
    const body = Array.from({ length: 400 }, (_, i) => `line ${i} äöü`).join("\n");
    const address = newIssueAddress("github.com", "acme/app", { title: "t", body });
    expect(address.length).toBeLessThanOrEqual(longestAddress);
    const cut = new URL(address).searchParams.get("body") ?? "";
    expect(cut).toMatch(/line \d+ äöü\n\n\(Shortened: the rest did not fit into the link\.\)$/);
    expect(cut.length).toBeGreaterThan(2000);
  });

  it("stays within it with one endless line, and never splits a character", () => {
    const address = newIssueAddress("github.com", "acme/app", {
      title: "t",
      body: "🚧".repeat(5000),
    });
    expect(address.length).toBeLessThanOrEqual(longestAddress);
    expect(new URL(address).searchParams.get("body")).toMatch(/^(?:🚧)+\n\n\(Shortened/u);
  });
});
