import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import styles from "./popup.module.css";

type Props = {
  trigger: ReactElement;
  title: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "end";
  children: ReactNode;
};

/** A small sheet beside the button that opens it. */
export const Popover = ({
  trigger,
  title,
  open,
  onOpenChange,
  align = "start",
  children,
}: Props) => (
  <Base.Root
    {...(open === undefined ? {} : { open })}
    {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
  >
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
