import { type PointerEvent, useRef, useState } from "react";

type Dragged = { from: number; to: number };

/** How near the edge of the window a drag scrolls it, and how far at a time; px. */
const edge = 60;
const step = 12;

/**
 * Rows that are put in another order by dragging their handles, with a mouse, pen or finger.
 * The keyboard has buttons for it.
 *
 * @param onDrop called with the row's place, and its place among the others
 * @returns `dragged`: the row in hand and where it would go; what the list and its handles need
 */
export function useDragOrder(onDrop: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);

  /** How many of the other rows have their middle above the pointer. */
  const placeAt = (y: number, from: number): number =>
    [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].filter((row, i) => {
      const { top, height } = row.getBoundingClientRect();
      return i !== from && top + height / 2 < y;
    }).length;

  const handle = (from: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ from, to: from });
    },
    onPointerMove: ({ clientY }: PointerEvent<HTMLElement>) => {
      if (dragged?.from !== from) return;
      if (clientY < edge) window.scrollBy(0, -step);
      if (clientY > window.innerHeight - edge) window.scrollBy(0, step);
      setDragged({ from, to: placeAt(clientY, from) });
    },
    onPointerUp: () => {
      if (dragged && dragged.from !== dragged.to) onDrop(dragged.from, dragged.to);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
  });
  return { list, dragged, handle };
}
