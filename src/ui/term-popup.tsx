import { Popover } from "@base-ui/react/popover";
import popup from "./popup.module.css";
import styles from "./term.module.css";

/** A term with its definition, shown from the start. */
export const TermPopup = ({ children, meaning }: { children: string; meaning: string }) => (
  <Popover.Root defaultOpen>
    <Popover.Trigger openOnHover delay={250} className={styles["term"]}>
      {children}
    </Popover.Trigger>
    <Popover.Portal>
      <Popover.Positioner className={popup["positioner"]} sideOffset={4} align="start">
        <Popover.Popup className={`${popup["popover"]} ${styles["meaning"]}`}>
          <Popover.Title className={popup["title"]}>{capitalised(children)}</Popover.Title>
          <Popover.Description>{meaning}</Popover.Description>
        </Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  </Popover.Root>
);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
