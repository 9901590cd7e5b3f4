import { useFetchItem } from "../../data/items.ts";
import { useChangeView } from "../../url/use-view-settings.ts";

/** Opens one item beside the page. A link names it by its id: rows move as facts come in. */
export function useOpenItem(): (row: number) => void {
  const fetchItem = useFetchItem();
  const { open } = useChangeView();
  return (row) => {
    void fetchItem(row).then(
      (item) => item && open({ list: "item", id: item.id }),
      // The panel that shows items tells of the failure; nothing was opened.
      () => undefined,
    );
  };
}
