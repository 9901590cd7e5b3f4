import type { Window } from "../../metrics/answer.ts";
import { toMarkdownTable, toMarkdownText } from "../../ui/export-table.ts";
import { formatDate, type Locale } from "../../ui/format.ts";
import type { Findings } from "./findings.ts";
import type { Picture, Section } from "./section.ts";

/** An SVG as an address that holds it whole: it needs no file beside the document. */
export const pictureAddress = ({ svg }: Picture): string => {
  let bytes = "";
  for (const byte of new TextEncoder().encode(svg)) bytes += String.fromCodePoint(byte);
  return `data:image/svg+xml;base64,${btoa(bytes)}`;
};

const daysOf = ({ first, last }: Window, locale?: Locale): string =>
  `${formatDate(first, locale)} to ${formatDate(last, locale)}`;

/** What the pack is about: "Iteration 19 (26 Oct 2026 to 8 Nov 2026), beside Iteration 18 (…). As of 20 Nov 2026." */
export function packSubject(
  { words, comparison: { now, before }, asOf }: Pick<Findings, "words" | "comparison" | "asOf">,
  locale?: Locale,
): string {
  const named = (name: string, window: Window) => {
    const days = daysOf(window, locale);
    return name === days ? name : `${name} (${days})`;
  };
  return `${named(words.now, now.window)}, beside ${named(words.before, before.window)}. ${asOf}.`;
}

/** The pack for a meeting as one Markdown document, pictures included. */
export function packMarkdown(
  sections: readonly Section[],
  findings: Pick<Findings, "team" | "words" | "comparison" | "asOf">,
  locale?: Locale,
): string {
  return [
    `# Retrospective of ${toMarkdownText(findings.team)}`,
    "",
    toMarkdownText(packSubject(findings, locale)),
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
