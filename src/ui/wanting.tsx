import { type ComponentProps, cloneElement, type ReactElement, useState } from "react";

/** Whether something that is loaded on demand is wanted, and how to load it before it is. */
export function useWanted(load: () => Promise<unknown>) {
  const [wanted, setWanted] = useState(false);
  return {
    wanted,
    want: () => setWanted(true),
    ahead: () => {
      // Loaded again when it is wanted, which then tells what went wrong.
      load().catch(() => {});
    },
  };
}

type Props = {
  /** A button. */
  trigger: ReactElement;
  popup: "menu" | "dialog";
  onWant: () => void;
  onAhead: () => void;
};

/** The button of something not loaded yet: looks and reads as it will. */
export const Wanting = ({ trigger, popup, onWant, onAhead }: Props) =>
  cloneElement(trigger as ReactElement<ComponentProps<"button">>, {
    "aria-haspopup": popup,
    "aria-expanded": false,
    onClick: onWant,
    onPointerEnter: onAhead,
    onFocus: onAhead,
  });
