import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import styles from "./popup.module.css";

type PopupProps = {
  trigger: ReactElement;
  align: "start" | "end";
  children: ReactNode;
};

/** The menu itself, open from the start: it is loaded when it is wanted. */
export const MenuPopup = ({ trigger, align, children }: PopupProps) => (
  <Base.Root defaultOpen>
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

type ItemProps = { icon?: ReactNode; onSelect: () => void; children: ReactNode };

export const ItemPart = ({ icon, onSelect, children }: ItemProps) => (
  <Base.Item className={styles["item"]} onClick={onSelect}>
    {icon !== undefined && <span className={styles["check"]}>{icon}</span>}
    {children}
  </Base.Item>
);

type LinkProps = { link: ReactElement; children: ReactNode };

export const LinkPart = ({ link, children }: LinkProps) => (
  <Base.LinkItem className={styles["item"]} render={link} closeOnClick>
    {children}
  </Base.LinkItem>
);

export const SeparatorPart = () => <Base.Separator className={styles["separator"]} />;

export type ChoiceProps<Value extends string> = {
  value: Value | null;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  onChange: (value: Value) => void;
};

export const ChoicePart = <Value extends string>({
  value,
  options,
  onChange,
}: ChoiceProps<Value>) => (
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
