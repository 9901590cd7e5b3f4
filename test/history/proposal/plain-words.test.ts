import { describe, expect, it } from "vitest";
import { finder, plainWords } from "../../../src/history/proposal/plain-words.ts";

describe("plainWords", () => {
  it.each([
    ["Done", " done "],
    ["To<br>do", " to do "],
    ["<b>To do</b>", " to do "],
    ["a < b", " a b "],
    ["inProgress", " in progress "],
    ["QA done", " qa done "],
    ["v2Ready", " v2ready "],
    ["Não começado", " nao comecado "],
    ["Übergröße", " ubergrosse "],
    ["błąd", " blad "],
    ["__wait - ing!__", " wait ing "],
    ["𝐃𝐨𝐧𝐞", " done "],
    ["🚀Go🐛bug", " go 🐛 bug "],
    ["⏳", " ⏳ "],
    ["go 🐛 bug", " go 🐛 bug "],
    ["Phase 3", " phase 3 "],
    ["", "  "],
  ])("writes %j as %j", (name, plain) => {
    expect(plainWords(name)).toBe(plain);
  });

  it("reads the first 200 letters", () => {
    expect(plainWords(`${"x".repeat(195)} done`)).toContain(" done ");
    expect(plainWords(`${"x".repeat(200)} done`)).not.toContain("done");
  });
});

describe("finder", () => {
  it.each([[["review", "code review"]], [["code review", "review"]]])(
    "finds the longest phrase first, in whatever order they are listed",
    (phrases) => {
      const find = finder(phrases);
      expect(find(" a code review ")).toBe("code review");
      expect(find(" a review ")).toBe("review");
      expect(find(" code ")).toBeNull();
    },
  );

  it("takes words whole, but for a star at the end", () => {
    expect(finder(["new"])(" newton ")).toBeNull();
    expect(finder(["new"])(" anew ")).toBeNull();
    expect(finder(["new"])(" a new one ")).toBe("new");
    expect(finder(["need*"])(" it needs tests ")).toBe("need*");
    expect(finder(["need*"])(" kneed ")).toBeNull();
  });

  it("finds a word of a script without spaces anywhere", () => {
    expect(finder(["完成"])(" 已完成了 ")).toBe("完成");
    expect(finder(["テスト"])(plainWords("テスト中"))).toBe("テスト");
    expect(finder(["ブロック"])(plainWords("要ブロック"))).toBe("ブロック");
    expect(finder(["진행"])(plainWords("진행중"))).toBe("진행");
  });
});
