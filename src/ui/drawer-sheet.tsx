import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./popup.module.css";

export type SheetProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  /** `side`: along the right edge, for lists. `centre`: in the middle, for reading. */
  place?: "side" | "centre";
  /** Leaves the page beside it in use, where the page is wide enough. */
  beside?: boolean;
  children: ReactNode;
};

const wide = "(min-width: 1180px)";

/** A sheet over the page, closed by Escape, by its button or by a click beside it. */
export function DrawerSheet(props: SheetProps) {
  const { open, onClose, title, description, place = "side", beside = false, children } = props;
  const shares = beside && window.matchMedia(wide).matches;
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      modal={!shares}
      disablePointerDismissal={shares}
    >
      <Dialog.Portal>
        {!shares && <Dialog.Backdrop className={styles["backdrop"]} />}
        <Dialog.Popup
          className={place === "side" ? styles["drawer"] : styles["dialog"]}
          data-beside={shares}
        >
          <div className={styles["head"]}>
            <div className={styles["headText"]}>
              <Dialog.Title className={styles["title"]}>{title}</Dialog.Title>
              {description !== undefined && (
                <Dialog.Description className={styles["description"]}>
                  {description}
                </Dialog.Description>
              )}
            </div>
            <Dialog.Close render={<Button look="icon" aria-label="Close" />}>
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          {/* Long reading scrolls; a list brings its own place to scroll and focus. */}
          <div className={styles["body"]} {...(place === "centre" ? { tabIndex: 0 } : {})}>
            {children}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
