import { lazy, Suspense } from "react";
import type { SheetProps } from "./drawer-sheet.tsx";

const DrawerSheet = lazy(async () => ({
  default: (await import("./drawer-sheet.tsx")).DrawerSheet,
}));

/** A sheet over the page, loaded when the first one opens: numbers come first. */
export const Drawer = (props: SheetProps) =>
  props.open && (
    <Suspense>
      <DrawerSheet {...props} />
    </Suspense>
  );
