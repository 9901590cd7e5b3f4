import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { formatOpened, type Opened, parseOpened } from "./opened.ts";
import { parseViewSearch, type ViewSearch } from "./view-search.ts";

/** How to change the settings of the view in the link, for those who need not know them. */
export function useChangeView() {
  const navigate = useNavigate();
  const change = useCallback(
    (next: { [Name in keyof ViewSearch]: ViewSearch[Name] | undefined }) =>
      navigate({
        to: ".",
        // `parseViewSearch` drops what is undefined: back to the default, out of the link.
        search: (old: Record<string, unknown>) => parseViewSearch({ ...old, ...next }),
        resetScroll: false,
      }),
    [navigate],
  );
  const open = useCallback(
    (opened: Opened | null) =>
      void change({ open: opened === null ? undefined : formatOpened(opened) }),
    [change],
  );
  return { change, open };
}

/**
 * The settings of the view in the link, and how to change them; the link is their only store.
 * While the link stays the same, they are the same objects: what depends on them is not drawn anew.
 */
export function useViewSettings() {
  const link = useSearch({ strict: false });
  const search = useMemo(() => parseViewSearch(link), [link]);
  const opened = useMemo(() => parseOpened(search.open), [search]);
  return { search, opened, ...useChangeView() };
}
