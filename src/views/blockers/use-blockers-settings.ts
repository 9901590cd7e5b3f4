import {
  type BlockersSettings,
  formatBlockersSettings,
  parseBlockersSettings,
} from "../../url/blockers-settings.ts";
import { useViewSettings } from "../../url/use-view-settings.ts";

/** How the ledger is shown, as the link says, and how to change it. */
export function useBlockersSettings() {
  const { search, change } = useViewSettings();
  const settings = parseBlockersSettings(search.blockers);
  const arrange = (next: Partial<BlockersSettings>) =>
    void change({ blockers: formatBlockersSettings({ ...settings, ...next }) });
  return { settings, arrange };
}
