import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
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

/** The settings of the view in the link, and how to change them; the link is their only store. */
export function useViewSettings() {
  const search = parseViewSearch(useSearch({ strict: false }));
  return { search, opened: parseOpened(search.open), ...useChangeView() };
}
