import { lazy, type ReactElement, type ReactNode, Suspense } from "react";
import type { ChoiceProps } from "./menu-parts.tsx";
import { useWanted, Wanting } from "./wanting.tsx";

const parts = () => import("./menu-parts.tsx");
const MenuPopup = lazy(async () => ({ default: (await parts()).MenuPopup }));

/**
 * A menu that opens from `trigger`, a button. Children are `MenuItem`s and the like. What it is
 * made of is loaded when the button is pointed at or pressed: numbers come first.
 */
export function Menu({
  trigger,
  align = "start",
  children,
}: {
  trigger: ReactElement;
  align?: "start" | "end";
  children: ReactNode;
}) {
  const { wanted, want, ahead } = useWanted(parts);
  const closed = <Wanting trigger={trigger} popup="menu" onWant={want} onAhead={ahead} />;
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <MenuPopup trigger={trigger} align={align}>
        {children}
      </MenuPopup>
    </Suspense>
  );
}

/** Does something. Within a `Menu`. */
export const MenuItem = lazy(async () => ({ default: (await parts()).ItemPart }));

/** An item that is a link: `link` is the anchor, e.g. the router's. */
export const MenuLink = lazy(async () => ({ default: (await parts()).LinkPart }));

export const MenuSeparator = lazy(async () => ({ default: (await parts()).SeparatorPart }));

const Choices = lazy(async () => ({ default: (await parts()).ChoicePart<string> }));

/** Items of which one holds. */
export const MenuChoice = <Value extends string>({
  onChange,
  ...rest
}: ChoiceProps<Value>): ReactNode => (
  // What comes back is one of the values given.
  <Choices {...rest} onChange={(value) => onChange(value as Value)} />
);
