import { describe, expect, it } from "vitest";
import { columnKinds } from "../../../src/history/proposal/column-kinds.ts";
import { plainWords } from "../../../src/history/proposal/plain-words.ts";
import { stageMeaning } from "../../../src/history/proposal/stage-words.ts";
import { tallyStatuses } from "../../../src/history/proposal/status-tally.ts";

const kindsOf = (columns: readonly string[]) =>
  columnKinds(columns, tallyStatuses([], new Set())).map(({ kind }) => kind);

describe("columns in the words of many languages", () => {
  const usual = ["not started", "active", "waiting", "blocked", "done"];
  it.each([
    ["English", ["To do", "In progress", "Waiting for review", "Blocked", "Done"]],
    ["German", ["Zu erledigen", "In Bearbeitung", "Wartet auf Kunden", "Blockiert", "Erledigt"]],
    ["French", ["À faire", "En cours", "En attente", "Bloqué", "Terminé"]],
    ["Spanish", ["Por hacer", "En curso", "En espera", "Bloqueado", "Hecho"]],
    ["Portuguese", ["A fazer", "Em andamento", "Aguardando revisão", "Bloqueado", "Concluído"]],
    ["Italian", ["Da fare", "In corso", "In attesa", "Bloccato", "Completato"]],
    ["Dutch", ["Te doen", "Mee bezig", "Wachten op klant", "Geblokkeerd", "Klaar"]],
    ["Polish", ["Do zrobienia", "W toku", "Oczekuje na klienta", "Zablokowane", "Zrobione"]],
    ["Japanese", ["未着手", "進行中", "レビュー待ち", "ブロック", "完了"]],
    ["Chinese", ["待办", "进行中", "等待客户", "阻塞", "已完成"]],
    ["Korean", ["할 일", "진행 중", "대기", "차단됨", "완료"]],
  ])("%s", (_, columns) => {
    expect(kindsOf(columns)).toEqual(usual);
  });

  it.each([
    ["Backlog", "Neu", "In Entwicklung", "Abnahme", "Fertig"],
    ["Idées", "Nouveau", "En développement", "Relecture", "Livré"],
    ["Bandeja de entrada", "Pendiente", "En desarrollo", "En revisión", "Terminado"],
    ["Caixa de entrada", "Novo", "Em desenvolvimento", "Em revisão", "Entregue"],
    ["バックログ", "未対応", "開発中", "テスト中", "終了"],
    ["需求池", "未开始", "开发中", "测试中", "已上线"],
    ["백로그", "시작 전", "개발 중", "검토 중", "배포됨"],
  ])("%s, %s, %s, %s, %s", (...columns) => {
    expect(kindsOf(columns)).toEqual(["not started", "not started", "active", "active", "done"]);
  });
});

describe("stageMeaning", () => {
  it.each([
    ["Not started", "not started"],
    ["Started", "active"],
    ["Ready for review", "waiting"],
    ["In review", "active"],
    ["Ready", "queue"],
    ["To be done", "not started"],
    ["Done", "done"],
    ["Won't do", "discarded"],
    ["On hold", "blocked"],
    ["未完成", "not started"],
    ["完成", "done"],
    ["inProgress", "active"],
    ["IN_PROGRESS", "active"],
    ["🚀 In Progress 🚀", "active"],
    ["<b>To do</b>", "not started"],
    ["𝐃𝐨𝐧𝐞", "done"],
    ["待开发", "not started"],
    ["Waiting for review", "waiting"],
    ["To review", "waiting"],
    ["QA", "active"],
    ["Cancelled", "discarded"],
  ])("reads %s as %s", (name, meaning) => {
    expect(stageMeaning(name)?.meaning).toBe(meaning);
  });

  it.each(["Phase 3", "🔥", "", "   ", "<script>", "قيد", "Todos los santos", "Abandoneer"])(
    "knows nothing of %j",
    (name) => {
      expect(stageMeaning(name)).toBeNull();
    },
  );

  it("takes no word for a part of another", () => {
    expect(stageMeaning("Newton")).toBeNull();
    expect(stageMeaning("Undone")).toBeNull();
    expect(stageMeaning("Testament")).toBeNull();
  });
});

describe("plainWords", () => {
  it("does in a moment what is 10,000 characters long", () => {
    expect(plainWords("<".repeat(10_000)).trim()).toBe("");
    expect(plainWords(`Done ${"x ".repeat(5_000)}`)).toContain(" done ");
  });
});

describe("columns whose names say nothing", () => {
  it("are judged by their place", () => {
    expect(kindsOf(["A", "B", "C", "D"])).toEqual(["not started", "active", "active", "done"]);
    expect(kindsOf(["A", "In progress", "B", "Done", "C"])).toEqual([
      "not started",
      "active",
      "active",
      "done",
      "done",
    ]);
    expect(kindsOf(["A", "To do", "B", "Done"])).toEqual([
      "not started",
      "not started",
      "active",
      "done",
    ]);
  });

  it("are ready for work before it and wait after it", () => {
    expect(
      kindsOf(["Backlog", "Ready", "In progress", "Ready for QA", "Approved", "Done"]),
    ).toEqual(["not started", "not started", "active", "waiting", "waiting", "done"]);
  });

  it("are not done in the middle: one step is", () => {
    expect(kindsOf(["To do", "Dev", "Dev done", "QA", "Done"])).toEqual([
      "not started",
      "active",
      "waiting",
      "active",
      "done",
    ]);
  });

  it("count once, whatever their case, and not without a name", () => {
    expect(kindsOf(["To do", "TO DO", " ", "Doing", "Done", "done"])).toEqual([
      "not started",
      "active",
      "done",
    ]);
  });
});
