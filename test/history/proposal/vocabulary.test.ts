import { describe, expect, it } from "vitest";
import { stageMeaning } from "../../../src/history/proposal/stage-words.ts";

const meaningOf = (name: string) => stageMeaning(name)?.meaning ?? null;

describe("stageMeaning", () => {
  it.each([
    [
      "blocked",
      ["Suspended", "angehalten", "bloquée", "detenido", "vastgelopen", "wstrzymane", "挂起"],
    ],
    ["discarded", ["Rejected", "verworfen", "rechazado", "scartato", "odrzucone", "却下"]],
    [
      "waiting",
      [
        "Queued",
        "Rückfrage",
        "à tester",
        "por probar",
        "da testare",
        "do sprawdzenia",
        "대기",
        "⏳",
      ],
    ],
    [
      "not started",
      ["Icebox", "Posteingang", "À venir", "próximo", "planejado", "te doen", "pomysły", "积压"],
    ],
    ["queue", ["Committed", "ausgewählt", "gereed", "就绪"]],
    [
      "done",
      ["Shipped", "ausgeliefert", "clôturé", "publicado", "entregue", "rilasciato", "opgelost"],
    ],
    ["done", ["wykonane", "已上线", "✅"]],
    [
      "active",
      ["Ongoing", "Umsetzung", "relecture", "haciendo", "fazendo", "in lavorazione", "bezig"],
    ],
    ["active", ["w realizacji", "审核中"]],
  ])("%s in the words of many languages", (meaning, names) => {
    expect(names.map(meaningOf)).toEqual(names.map(() => meaning));
  });

  it.each([
    ["Blocked: waiting", "blocked"],
    ["Cancelled while pending", "discarded"],
    ["Pending triage", "waiting"],
    ["Backlog of the fixed", "not started"],
    ["Review: done", "done"],
    ["Ready, testing", "active"],
  ])("takes %j, which says two things, for %s", (name, meaning) => {
    expect(meaningOf(name)).toBe(meaning);
  });

  it("lets a longer phrase win over a word within it", () => {
    expect(stageMeaning("Sprint backlog")).toEqual({ meaning: "queue", word: "sprint backlog" });
    expect(stageMeaning("待处理")).toEqual({ meaning: "not started", word: "待处理" });
    expect(stageMeaning("To be done")).toEqual({ meaning: "not started", word: "to be done" });
    // No part of the word that comes first: "waiting" stays.
    expect(stageMeaning("waiting in development")).toEqual({ meaning: "waiting", word: "waiting" });
  });
});
