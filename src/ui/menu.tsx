import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import styles from "./popup.module.css";

/** A menu that opens from `trigger`, a button. Children are `MenuItem`s and the like. */
export const Menu = ({
  trigger,
  align = "start",
  children,
}: {
  trigger: ReactElement;
  align?: "start" | "end";
  children: ReactNode;
}) => (
  <Base.Root>
    <Base.Trigger render={trigger} />
    <Base.Portal>
      <Base.Positioner
        className={styles["positioner"]}
        sideOffset={4}
        align={align}
        // Menus open beside the page's landmarks: a landmark of their own is how they are found.
        role="region"
        aria-label="Menu"
      >
        <Base.Popup className={styles["menu"]}>{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);

export const MenuItem = ({
  icon,
  onSelect,
  children,
}: {
  icon?: ReactNode;
  onSelect: () => void;
  children: ReactNode;
}) => (
  <Base.Item className={styles["item"]} onClick={onSelect}>
    {icon !== undefined && <span className={styles["check"]}>{icon}</span>}
    {children}
  </Base.Item>
);

/** An item that is a link: `link` is the anchor, e.g. the router's. */
export const MenuLink = ({ link, children }: { link: ReactElement; children: ReactNode }) => (
  <Base.LinkItem className={styles["item"]} render={link} closeOnClick>
    {children}
  </Base.LinkItem>
);

export const MenuSeparator = () => <Base.Separator className={styles["separator"]} />;

/** Items of which one holds. */
export const MenuChoice = <Value extends string>({
  value,
  options,
  onChange,
}: {
  value: Value | null;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  onChange: (value: Value) => void;
}) => (
  <Base.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)}>
    {options.map(({ value, label, icon }) => (
      <Base.RadioItem key={value} value={value} className={styles["item"]} closeOnClick>
        <span className={styles["check"]}>
          <Base.RadioItemIndicator>
            <Check size={16} aria-hidden />
          </Base.RadioItemIndicator>
        </span>
        {icon}
        {label}
      </Base.RadioItem>
    ))}
  </Base.RadioGroup>
);
