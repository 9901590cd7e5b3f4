import { useLayoutEffect, useState } from "react";

/** Red, green and blue, 0–255 each. */
export type Ink = readonly [number, number, number];

/** By the colour as the browser writes it: reading a pixel back takes a millisecond. */
const known = new Map<string, Ink>();

/** Any CSS colour as the browser resolves it in this place. */
function resolve(place: HTMLElement, property: string): Ink {
  const probe = document.createElement("span");
  probe.style.color = `var(${property})`;
  place.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const found = known.get(color);
  if (found) return found;
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (!context) return [0, 0, 0];
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  const ink: Ink = [red, green, blue];
  known.set(color, ink);
  return ink;
}

/** A custom property's colour for a canvas, which knows no themes; follows light and dark. */
export function useInk(place: HTMLElement | null, property: string): Ink | null {
  const [ink, setInk] = useState<Ink | null>(null);
  // Before the first paint: points are not drawn without it.
  useLayoutEffect(() => {
    if (!place) return;
    const read = () => setInk(resolve(place, property));
    read();
    const scheme = window.matchMedia("(prefers-color-scheme: dark)");
    const chosen = new MutationObserver(read);
    scheme.addEventListener("change", read);
    chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      scheme.removeEventListener("change", read);
      chosen.disconnect();
    };
  }, [place, property]);
  return ink;
}
