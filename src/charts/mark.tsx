import type { ReactNode } from "react";
import { useChartFrame } from "./chart-frame.tsx";
import styles from "./charts.module.css";

type Props = {
  /** Where the tip points. */
  x: number;
  y: number;
  title: string;
  lines: readonly string[];
  /** Whether Tab enters the chart here. */
  first: boolean;
  onSelect: () => void;
  children: ReactNode;
};

/** Something drawn that stands for items: can be pointed at, focused, heard and opened. */
export function Mark({ x, y, title, lines, first, onSelect, children }: Props) {
  const { tips } = useChartFrame();
  const show = () => tips.show({ x, y, title, lines });
  const hide = () => tips.show(null);
  return (
    <g
      data-mark
      className={styles["mark"]}
      role="button"
      tabIndex={first ? 0 : -1}
      aria-label={[title, ...lines].join(", ")}
      onClick={onSelect}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
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
