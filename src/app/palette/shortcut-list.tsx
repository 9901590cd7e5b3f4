import { useState } from "react";
import { Drawer } from "../../ui/drawer.tsx";
import { views } from "../view-links.tsx";
import styles from "./palette.module.css";
import { keepSingleKeys, singleKeys } from "./single-keys.ts";

const shortcuts: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["Ctrl K", "⌘ K"], does: "Find a view, team, item or action" },
  ...views.map(({ name, key }) => ({ keys: [`g ${key}`], does: `Go to ${name}` })),
  { keys: ["?"], does: "This list" },
  { keys: ["Esc"], does: "Close what lies open" },
  { keys: ["← →"], does: "From mark to mark, or day to day, in a picture" },
  { keys: ["Page Up", "Page Down"], does: "By a week in a picture of days" },
  { keys: ["Home", "End"], does: "First and last mark of a picture" },
  { keys: ["Enter"], does: "Open the items behind a mark" },
];

/** What can be done by keyboard. Single letters can be turned off for those whom they disturb. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(singleKeys);
  return (
    <Drawer open onClose={onClose} place="centre" title="Keyboard shortcuts">
      <dl className={styles["keys"]}>
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key, i) => (
                <span key={key}>
                  {i > 0 && " or "}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className={styles["switch"]}>
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            keepSingleKeys(target.checked);
            setOn(target.checked);
          }}
        />
        Use shortcuts of single letters
      </label>
    </Drawer>
  );
}
