import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import styles from "./popup.module.css";

export type PopoverProps = {
  trigger: ReactElement;
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  align?: "start" | "end";
  children: ReactNode;
};

/** The sheet of a popover, with the button it stands beside. */
export const PopoverSheet = ({
  trigger,
  title,
  open,
  onOpenChange,
  align = "start",
  children,
}: PopoverProps) => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner className={styles["positioner"]} sideOffset={4} align={align}>
        <Base.Popup className={styles["popover"]}>
          <Base.Title className={styles["title"]}>{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
