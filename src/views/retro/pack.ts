import { toMarkdownTable, toMarkdownText } from "../../ui/export-table.ts";
import type { Findings } from "./findings.ts";
import type { Picture, Section } from "./section.ts";

/** An SVG as an address that holds it whole: it needs no file beside the document. */
export const pictureAddress = ({ svg }: Picture): string => {
  let bytes = "";
  for (const byte of new TextEncoder().encode(svg)) bytes += String.fromCodePoint(byte);
  return `data:image/svg+xml;base64,${btoa(bytes)}`;
};

/** The pack for a meeting as one Markdown document, pictures included. */
export function packMarkdown(
  sections: readonly Section[],
  { team, words, asOf }: Pick<Findings, "team" | "words" | "asOf">,
): string {
  return [
    `# Retrospective of ${toMarkdownText(team)}`,
    "",
    `${toMarkdownText(words.now)}, beside ${toMarkdownText(words.before)}. ${asOf}.`,
    "",
    ...sections.flatMap(({ title, answer, lines, table, pictures }) => [
      `## ${title}`,
      "",
      toMarkdownText(answer),
      "",
      ...(lines.length > 0 ? [...lines.map((line) => `- ${toMarkdownText(line)}`), ""] : []),
      ...(table ? [toMarkdownTable(table), ""] : []),
      ...pictures.flatMap((picture) => [
        `![${toMarkdownText(picture.words)}](${pictureAddress(picture)})`,
        "",
      ]),
    ]),
  ].join("\n");
}
