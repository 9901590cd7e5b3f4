import { Outlet, useLocation } from "@tanstack/react-router";
import { addressesOf, useSetupSearch } from "../url/setup-search.ts";
import { DraftProvider } from "../views/setup/draft.tsx";
import { Shell } from "./shell.tsx";

/** Where there is something to read, it is read while these pages are open. */
const reads = /^\/connect\/(?:map|agree)\/?$/;

const none: readonly string[] = [];

/** The pages from a token to a team, around one draft. */
export function SetupPage() {
  const { pathname } = useLocation();
  const { search } = useSetupSearch();
  return (
    <Shell>
      <DraftProvider addresses={reads.test(pathname) ? addressesOf(search) : none}>
        <Outlet />
      </DraftProvider>
    </Shell>
  );
}
