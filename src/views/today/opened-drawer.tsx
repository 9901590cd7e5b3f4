import { useItems } from "../../data/items.ts";
import { useReferences } from "../../data/references.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { Drawer } from "../../ui/drawer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { plural } from "../../ui/format.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useViewSettings } from "../../url/use-view-settings.ts";
import { ItemDetail } from "../items/item-detail.tsx";
import { ItemTable } from "../items/item-table.tsx";
import { FindingsList } from "./findings-list.tsx";
import { Part } from "./part.tsx";
import { useOpenedList } from "./use-opened-list.ts";

/** What the link holds open beside the page: items behind a number, one item, or the findings. */
export function OpenedDrawer() {
  const { opened, open } = useViewSettings();
  if (opened === null) return null;
  const close = () => open(null);
  if (opened.list === "item") return <OneItem id={opened.id} onClose={close} />;
  if (opened.list === "findings") {
    return (
      <Drawer
        open
        onClose={close}
        title="What was found in the data"
        description="Each may change a number a little; most can be mended on GitHub."
      >
        <Part title="Findings">
          <FindingsList />
        </Part>
      </Drawer>
    );
  }
  return <Listed opened={opened} onClose={close} />;
}

function Listed({
  opened,
  onClose,
}: {
  opened: Parameters<typeof useOpenedList>[0];
  onClose: () => void;
}) {
  const list = useOpenedList(opened);
  return (
    <Drawer
      open
      onClose={onClose}
      title={list?.title ?? "Items"}
      {...(list ? { description: plural(list.rows.length, "item") } : {})}
    >
      <Part title="Items">
        {list === undefined && <Skeleton height={320} label="Reading items" />}
        {list?.rows.length === 0 && <EmptyState>There are none.</EmptyState>}
        {list && list.rows.length > 0 && <ItemTable list={list} />}
      </Part>
    </Drawer>
  );
}

function OneItem({ id, onClose }: { id: string; onClose: () => void }) {
  const { state } = useTeamView();
  const references = useReferences([id]);
  const reference = references?.get(id);
  const row = reference?.row ?? null;
  const item = useItems(row === null ? [] : [row]).get(row ?? -1);
  return (
    <Drawer open onClose={onClose} title={reference?.ref ?? "Item"}>
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
