import { useItems } from "../../data/items.ts";
import { useReferences } from "../../data/references.ts";
import { TeamViewProvider, useTeamView } from "../../data/team-view.tsx";
import { Drawer } from "../../ui/drawer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { plural } from "../../ui/format.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useViewSettings } from "../../url/use-view-settings.ts";
import { Part } from "../panel/part.tsx";
import { Chosen } from "../panel/selection.tsx";
import { FindingsList } from "../today/findings-list.tsx";
import { ItemDetail } from "./item-detail.tsx";
import { ItemTable } from "./item-table.tsx";
import { type Listed, OpenedList } from "./opened-list.tsx";
import { atEndOf } from "./opened-view.ts";

type Props = {
  /** Lets the page beside it be used on, where it is wide enough. */
  beside?: boolean;
};

/** What the link holds open beside the page: items behind a number, one item, or the findings. */
export function OpenedDrawer({ beside = false }: Props) {
  const { opened, open } = useViewSettings();
  const view = useTeamView();
  // Notes open beside any view: the page itself shows them.
  if (opened === null || opened.list === "notes") return null;
  const shared = { open: true, onClose: () => open(null), beside };
  if (opened.list === "item") return <OneItem id={opened.id} {...shared} />;
  if (opened.list === "findings") {
    return (
      <Drawer
        {...shared}
        title="What was found in the data"
        description="Each may change a number a little; most can be mended on GitHub."
      >
        <Part title="Findings">
          <FindingsList />
        </Part>
      </Drawer>
    );
  }
  if (opened.list !== "in-progress-on") return <Items opened={opened} {...shared} />;
  // Rows of the past are those of the table of then.
  return (
    <TeamViewProvider value={atEndOf(view, opened.day)}>
      <Items opened={opened} {...shared} />
    </TeamViewProvider>
  );
}

type Shared = { open: boolean; onClose: () => void; beside: boolean };

const Items = ({ opened, ...shared }: Shared & { opened: Listed }) => (
  <Part
    title="Items"
    renderFailed={(failed) => (
      <Drawer {...shared} title="Items">
        {failed}
      </Drawer>
    )}
  >
    <OpenedList opened={opened}>
      {(list) => (
        <Drawer
          {...shared}
          title={list?.title ?? "Items"}
          {...(list ? { description: plural(list.rows.length, "item") } : {})}
        >
          {list === undefined && <Skeleton height={320} label="Reading items" />}
          {list?.rows.length === 0 && <EmptyState>There are none.</EmptyState>}
          {list && list.rows.length > 0 && <ItemTable list={list} />}
          {/* Rows of the past are not those of the pictures. */}
          {list && opened.list !== "in-progress-on" && <Chosen rows={list.rows} />}
        </Drawer>
      )}
    </OpenedList>
  </Part>
);

function OneItem({ id, ...shared }: Shared & { id: string }) {
  const { state } = useTeamView();
  const references = useReferences([id]);
  const reference = references?.get(id);
  const row = reference?.row ?? null;
  const item = useItems(row === null ? [] : [row]).get(row ?? -1);
  return (
    <Drawer {...shared} title={reference?.ref ?? "Item"}>
      {row !== null && <Chosen rows={[row]} />}
      {item && item.id === id && <ItemDetail item={item} zone={state.team.zone} />}
      {references === undefined && <Skeleton height={240} label="Reading the item" />}
      {references !== undefined && row === null && (
        <EmptyState>
          This item is not among the team's at this point in time, or was never read.
        </EmptyState>
      )}
    </Drawer>
  );
}
