import { toMarkdownItem, toMarkdownText } from "../../ui/export-table.ts";

/** One line of a digest: an item, and what is to be said of it. */
export type DigestLine = { ref: string; title: string; url: string | null; words: string };

/** What the page says, as Markdown for a message. */
export type Digest = {
  /** "Harbor, 20 Nov 2026, 17:00 (Europe/Berlin)". */
  heading: string;
  lead: string;
  /** Left out of a digest that only tells what changed. */
  attention?: readonly DigestLine[];
  since?: string;
  changes: readonly { title: string; lines: readonly DigestLine[] }[];
};

const line = ({ ref, title, url, words }: DigestLine): string => {
  const item = toMarkdownItem({ ref, title, url });
  return `- ${item}${words === "" ? "" : `: ${toMarkdownText(words)}`}`;
};

/** The digest as Markdown: what needs attention, and what changed. */
export const digestText = ({ heading, lead, attention, since, changes }: Digest): string =>
  [
    `### ${toMarkdownText(heading)}`,
    "",
    toMarkdownText(lead),
    "",
    ...(attention === undefined
      ? []
      : [
          "**Needs attention**",
          "",
          ...(attention.length === 0 ? ["Nothing."] : attention.map(line)),
          "",
        ]),
    ...(since === undefined ? [] : [`**${toMarkdownText(since)}**`, ""]),
    ...changes.flatMap(({ title, lines }) => [`${title}:`, ...lines.map(line), ""]),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
