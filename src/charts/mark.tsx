import { type KeyboardEvent, type ReactNode, useEffect } from "react";
import { useChartFrame } from "./chart-frame.tsx";
import styles from "./charts.module.css";

/** What a mark says and does, wherever it is drawn. */
export type MarkWords = {
  title: string;
  lines: readonly string[];
  /** Whether Tab enters the chart here. */
  first: boolean;
  onSelect: () => void;
};

type Props = MarkWords & {
  /** Where the tip points. */
  x: number;
  y: number;
  children: ReactNode;
};

/** Something drawn that stands for items: can be pointed at, focused, heard and opened. */
export function Mark({ x, y, title, lines, first, onSelect, children }: Props) {
  const { tips } = useChartFrame();
  const show = () => tips.show({ x, y, title, lines });
  const hide = () => tips.show(null);
  // A mark that goes takes its tip along: nothing else tells that it was left.
  useEffect(() => () => tips.show(null), [tips]);
  return (
    <g
      data-mark
      className={styles["mark"]}
      role="button"
      tabIndex={first ? 0 : -1}
      aria-label={[title, ...lines].join(", ")}
      onClick={onSelect}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ")
          return moveFocus(event, "[data-frame]", "[data-mark]");
        event.preventDefault();
        onSelect();
      }}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
    >
      {children}
    </g>
  );
}

/** Arrow keys, Home and End go from mark to mark within what holds them. */
export function moveFocus(event: KeyboardEvent<SVGElement>, within: string, mark: string): void {
  const frame = event.currentTarget.closest(within);
  const marks = [...(frame?.querySelectorAll<SVGElement>(mark) ?? [])];
  const at = marks.indexOf(event.currentTarget);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: marks.length - 1 }[event.key];
  const next = to === undefined ? undefined : marks[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
