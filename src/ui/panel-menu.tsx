import { ChartNoAxesColumn, Copy, Download, Ellipsis, Image, Link, Table2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { toCsv, toMarkdown } from "./export-table.ts";
import { Menu, MenuItem, MenuSeparator } from "./menu.tsx";
import { fileName, saveFile } from "./save-file.ts";
import type { Table } from "./table.ts";

type Props = {
  title: string;
  answer: string;
  table: Table;
  /** What the numbers are of: team, window, as-of. Pictures carry it. */
  context: string;
  as: "picture" | "table";
  onChange: (as: "picture" | "table") => void;
  /** The panel's element, where it is on the page. */
  panel: () => HTMLElement | null;
  /** Further items, before those that take it elsewhere. */
  more?: ReactNode;
  /** The link to this view. */
  link?: () => Promise<string>;
};

const address = () => Promise.resolve(window.location.href);

const icon = { size: 16, "aria-hidden": true } as const;

/** What can be done with a panel: see it as a table, take its numbers or its picture elsewhere, link to it. */
export function PanelMenu(props: Props) {
  const { title, answer, table, context, as, onChange, panel, more, link = address } = props;
  const [said, say] = useState("");
  /** Every way to take something away says what came of it. */
  const take = (work: () => Promise<void>, done: string, refused: string) => () => {
    work().then(
      () => say(done),
      () => say(refused),
    );
  };
  const copy = (text: () => Promise<string> | string, done: string) =>
    take(
      async () => navigator.clipboard.writeText(await text()),
      done,
      "The browser did not allow copying.",
    );
  const whole = async () => ({ ...table, ...(await table.whole?.()) });
  const save = (kind: "csv" | "svg" | "png", content: () => Promise<Blob>) =>
    take(
      async () => saveFile(`${fileName(title)}.${kind}`, await content()),
      `Saved as ${kind.toUpperCase()}.`,
      `It could not be saved as ${kind.toUpperCase()}.`,
    );
  const picture = async () => {
    const { asPng, panelPicture } = await import("./panel-picture.ts");
    const element = panel();
    if (!element) throw new Error("the panel is gone");
    return { svg: panelPicture(element, context), asPng };
  };
  const svg = async () => new Blob([(await picture()).svg], { type: "image/svg+xml" });
  const png = async () => {
    const drawn = await picture();
    return drawn.asPng(drawn.svg);
  };
  const csv = async () =>
    new Blob(["\uFEFF", toCsv(await whole())], { type: "text/csv;charset=utf-8" });

  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button look="icon" aria-label={`More about: ${title}`}>
            <Ellipsis {...icon} />
          </Button>
        }
      >
        {as === "picture" ? (
          <MenuItem icon={<Table2 {...icon} />} onSelect={() => onChange("table")}>
            As a table
          </MenuItem>
        ) : (
          <MenuItem icon={<ChartNoAxesColumn {...icon} />} onSelect={() => onChange("picture")}>
            As a picture
          </MenuItem>
        )}
        {more}
        <MenuSeparator />
        <MenuItem
          icon={<Copy {...icon} />}
          onSelect={copy(
            async () => toMarkdown(title, `${answer}\n\n${context}`, await whole()),
            "Copied as Markdown.",
          )}
        >
          Copy as Markdown
        </MenuItem>
        <MenuItem icon={<Download {...icon} />} onSelect={save("csv", csv)}>
          Download CSV
        </MenuItem>
        <MenuItem icon={<Image {...icon} />} onSelect={save("png", png)}>
          Download PNG
        </MenuItem>
        <MenuItem icon={<Image {...icon} />} onSelect={save("svg", svg)}>
          Download SVG
        </MenuItem>
        <MenuItem icon={<Link {...icon} />} onSelect={copy(link, "Link copied.")}>
          Copy link to this view
        </MenuItem>
      </Menu>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
