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

/** Text that Markdown shows as it is. */
export const toMarkdownText = (text: string): string =>
  text.replaceAll(/[\\|<>[\]*_`]/g, String.raw`\$&`).replaceAll(/\s*[\r\n]+\s*/g, " ");

const markdownCell = (cell: Cell): string =>
  cell !== null && typeof cell === "object"
    ? `[${toMarkdownText(cell.text)}](${cell.href})`
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
