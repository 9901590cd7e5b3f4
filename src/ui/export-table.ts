import type { Mark } from "../domain/mark.ts";
import { markWhen, markWords } from "./mark-words.ts";
import { type Cell, cellText, rowsOf, type Table } from "./table.ts";

/** A leading = + - @ would be run as a formula by a spreadsheet; titles come from anybody. */
const inert = (cell: Cell): string => {
  const text = cellText(cell);
  return typeof cell !== "number" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

const quoted = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A table as CSV (RFC 4180): one header line, lines end in CRLF, formulas made inert. */
export const toCsv = (table: Table): string =>
  [table.columns.map(({ title }) => title), ...rowsOf(table)]
    .map((row) => `${row.map((cell) => quoted(inert(cell))).join(",")}\r\n`)
    .join("");

const escaped = (text: string): string =>
  text.replaceAll(/[\\|<>[\]*_`~]/g, String.raw`\$&`).replaceAll(/\s*[\r\n]+\s*/g, " ");

/** A space that is not seen: between its neighbours GitHub finds no mention and no address. */
const unseen = "\u200B";

/** Names that would be told of it, and addresses that would become links. */
const unlinked = (text: string): string =>
  text
    .replaceAll(/@(?=\w)/g, `@${unseen}`)
    .replaceAll("://", `:${unseen}//`)
    .replaceAll(/\bwww\.(?=\w)/gi, (www) => `${www.slice(0, 3)}${unseen}.`);

/**
 * Text that Markdown shows as it is, also where GitHub reads it: nobody is told of a name in it,
 * no issue is referred to, no address becomes a link.
 */
export const toMarkdownText = (text: string): string =>
  escaped(unlinked(text))
    .replaceAll(/#(?=\d)/g, `#${unseen}`)
    .replaceAll(/\bGH-(?=\d)/gi, `$&${unseen}`);

/** An item as a link of ours; without an address by its reference, which GitHub links. */
export function toMarkdownItem(item: { ref: string; title: string; url: string | null }): string {
  const { ref, title, url } = item;
  const name = title === "" ? escaped(ref) : `${escaped(ref)} ${toMarkdownText(title)}`;
  return url === null ? name : `[${name}](${url})`;
}

/** Within a link GitHub looks for no issues: numbers stay as they are. */
const markdownCell = (cell: Cell): string =>
  cell !== null && typeof cell === "object"
    ? `[${escaped(unlinked(cell.text))}](${cell.href})`
    : toMarkdownText(cellText(cell));

const markLine = (mark: Mark): string => `- ${markWhen(mark)}: ${toMarkdownText(markWords(mark))}`;

/** A table as Markdown. */
export function toMarkdownTable(table: Table): string {
  const { columns } = table;
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => toMarkdownText(column.title))),
    line(columns.map(({ numeric }) => (numeric === true ? "---:" : "---"))),
    ...rowsOf(table).map((row) => line(row.map(markdownCell))),
  ].join("\n");
}

/** A panel as Markdown: its question, its answer, its table, and what happened in the time of it. */
export function toMarkdown(title: string, sentence: string, table: Table): string {
  const { marks = [] } = table;
  return [
    `### ${title}`,
    "",
    sentence,
    "",
    toMarkdownTable(table),
    "",
    ...(marks.length > 0 ? [...marks.map(markLine), ""] : []),
  ].join("\n");
}
