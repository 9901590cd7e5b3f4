import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { keptSettings } from "../../url/kept-settings.ts";
import { views } from "../view-links.tsx";
import { singleKeys } from "./single-keys.ts";

const CommandPalette = lazy(async () => ({
  default: (await import("./command-palette.tsx")).CommandPalette,
}));
const ShortcutList = lazy(async () => ({
  default: (await import("./shortcut-list.tsx")).ShortcutList,
}));

/** After a first key so long a second one belongs to it; milliseconds. */
const pairWithin = 1_200;

/** Whether a key goes into something that is typed into. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** The button and the keys that open the palette, and the keys that go from view to view. */
export function Shortcuts({ team }: { team: string }) {
  const [shown, show] = useState<"palette" | "keys" | null>(null);
  const navigate = useNavigate();
  const began = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target, timeStamp } = event;
      if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "k") {
        event.preventDefault();
        show("palette");
        return;
      }
      if (ctrlKey || metaKey || altKey || isTyping(target) || !singleKeys()) return;
      if (document.querySelector('[role="dialog"]')) return;
      const paired = timeStamp - began.current < pairWithin;
      began.current = key === "g" ? timeStamp : Number.NEGATIVE_INFINITY;
      if (key === "?") show("keys");
      const view = paired ? views.find((known) => known.key === key) : undefined;
      if (view) void navigate({ to: view.to, params: { team }, search: keptSettings });
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [navigate, team]);

  const close = () => show(null);
  return (
    <>
      <Button
        look="icon"
        aria-label="Find a view, team, item or action"
        onClick={() => show("palette")}
      >
        <Search size={18} aria-hidden />
      </Button>
      <Suspense>
        {shown === "palette" && <CommandPalette onClose={close} onShortcuts={() => show("keys")} />}
        {shown === "keys" && <ShortcutList onClose={close} />}
      </Suspense>
    </>
  );
}
