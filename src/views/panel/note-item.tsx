import { NotebookPen } from "lucide-react";
import { MenuItem } from "../../ui/menu.tsx";
import { useChangeView } from "../../url/use-view-settings.ts";

/** The way from a panel's menu to a note, which its chart then shows. */
export function NoteItem() {
  const { open } = useChangeView();
  return (
    <MenuItem
      icon={<NotebookPen size={16} aria-hidden />}
      onSelect={() => open({ list: "notes", day: null })}
    >
      Write a note…
    </MenuItem>
  );
}
