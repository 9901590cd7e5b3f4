import { ChartNoAxesColumn, Copy, Download, Ellipsis, Link, Table2 } from "lucide-react";
import { useState } from "react";
import { Button } from "./button.tsx";
import { toCsv, toMarkdown } from "./export-table.ts";
import { Menu, MenuItem, MenuSeparator } from "./menu.tsx";
import type { Table } from "./table.ts";

type Props = {
  title: string;
  answer: string;
  table: Table;
  as: "picture" | "table";
  onChange: (as: "picture" | "table") => void;
};

const icon = { size: 16, "aria-hidden": true } as const;

/** What can be done with a panel: see it as a table, take its numbers elsewhere, link to it. */
export function PanelMenu({ title, answer, table, as, onChange }: Props) {
  const [said, say] = useState("");
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      say("The browser did not allow copying.");
    }
  };
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
        <MenuSeparator />
        <MenuItem
          icon={<Copy {...icon} />}
          onSelect={() => void copy(toMarkdown(title, answer, table), "Copied as Markdown.")}
        >
          Copy as Markdown
        </MenuItem>
        <MenuItem icon={<Download {...icon} />} onSelect={() => download(title, toCsv(table))}>
          Download CSV
        </MenuItem>
        <MenuItem
          icon={<Link {...icon} />}
          onSelect={() => void copy(window.location.href, "Link copied.")}
        >
          Copy link to this view
        </MenuItem>
      </Menu>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}

function download(title: string, csv: string): void {
  const url = URL.createObjectURL(new Blob(["\uFEFF", csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
