import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import popup from "../../ui/popup.module.css";
import styles from "./palette.module.css";
import { useCommands } from "./use-commands.ts";

type Props = { onClose: () => void; onShortcuts: () => void };

/** One field to go anywhere and do anything: teams, views, items by number or title, actions. */
export function CommandPalette({ onClose, onShortcuts }: Props) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const commands = useCommands(text, onShortcuts);
  const chosen = Math.min(at, commands.length - 1);

  const run = (place: number) => {
    onClose();
    commands[place]?.run();
  };
  const press = (event: KeyboardEvent) => {
    const to = {
      ArrowDown: (chosen + 1) % commands.length,
      ArrowUp: (chosen - 1 + commands.length) % commands.length,
    }[event.key];
    if (event.key === "Enter") run(chosen);
    else if (to === undefined || commands.length === 0) return;
    else setAt(to);
    event.preventDefault();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={popup["backdrop"]} />
        <Dialog.Popup className={styles["palette"]}>
          <Dialog.Title className="visually-hidden">Go to or do</Dialog.Title>
          <div className={styles["field"]}>
            <Search size={18} aria-hidden />
            <input
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to type into
              autoFocus
              type="text"
              role="combobox"
              aria-expanded="true"
              aria-controls={`${id}list`}
              aria-activedescendant={commands.length > 0 ? `${id}${chosen}` : undefined}
              aria-label="Find a view, team, item or action"
              placeholder="View, team, #number, words of a title, action…"
              value={text}
              onChange={({ target }) => {
                setText(target.value);
                setAt(0);
              }}
              onKeyDown={press}
            />
          </div>
          <div id={`${id}list`} role="listbox" aria-label="Found" className={styles["found"]}>
            {/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field keeps the focus and has the keys */}
            {commands.map((command, place) => (
              <div
                key={command.id}
                id={`${id}${place}`}
                role="option"
                aria-selected={place === chosen}
                ref={(line) => {
                  if (place === chosen) line?.scrollIntoView({ block: "nearest" });
                }}
                onClick={() => run(place)}
                onPointerMove={() => setAt(place)}
              >
                <span className={styles["group"]}>{command.group}</span>
                <span className={styles["name"]}>{command.title}</span>
                {command.keys !== undefined && <kbd>{command.keys}</kbd>}
              </div>
            ))}
          </div>
          {commands.length === 0 && <p className={styles["none"]}>Nothing is called that.</p>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
