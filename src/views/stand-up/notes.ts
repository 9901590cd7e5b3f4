import { toMarkdownItem, toMarkdownText } from "../../ui/export-table.ts";

/** What was said of one item. */
export type Note = { decision: string; who: string; parked: boolean };
export type Notes = Readonly<Record<string, Note>>;

export const nothingSaid: Note = { decision: "", who: "", parked: false };

/** An item as it stands in a summary. */
export type Named = { id: string; ref: string; title: string; url: string | null };

/** The stand-up's outcome as Markdown: decisions with who does them, and the parking lot. */
export function summaryText(heading: string, items: readonly Named[], notes: Notes): string {
  const decided = items.flatMap((item) => {
    const { decision, who } = notes[item.id] ?? nothingSaid;
    if (decision.trim() === "" && who.trim() === "") return [];
    const what = decision.trim() === "" ? "" : `: ${toMarkdownText(decision.trim())}`;
    return [
      `- ${toMarkdownItem(item)}${what}${who.trim() === "" ? "" : ` (${toMarkdownText(who.trim())})`}`,
    ];
  });
  const parked = items.flatMap((item) =>
    notes[item.id]?.parked ? [`- ${toMarkdownItem(item)}`] : [],
  );
  return [
    `### ${toMarkdownText(heading)}`,
    "",
    "**Decisions**",
    "",
    ...(decided.length === 0 ? ["None."] : decided),
    "",
    "**Parking lot**",
    "",
    ...(parked.length === 0 ? ["Empty."] : parked),
    "",
  ].join("\n");
}
