import { lazy, Suspense } from "react";
import type { PopoverProps } from "./popover-sheet.tsx";
import { useWanted, Wanting } from "./wanting.tsx";

const sheet = () => import("./popover-sheet.tsx");
const PopoverSheet = lazy(async () => ({ default: (await sheet()).PopoverSheet }));

/** A small sheet beside the button that opens it; loaded when the button is pointed at or pressed. */
export function Popover(props: PopoverProps) {
  const { wanted, want, ahead } = useWanted(sheet);
  const closed = (
    <Wanting
      trigger={props.trigger}
      popup="dialog"
      onAhead={ahead}
      onWant={() => {
        want();
        props.onOpenChange(true);
      }}
    />
  );
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <PopoverSheet {...props} />
    </Suspense>
  );
}
