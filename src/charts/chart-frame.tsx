import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from "react";
import { ResponsiveContainer } from "recharts";
import styles from "./charts.module.css";
import { newTipStore, type TipStore } from "./tip-store.ts";

type Frame = { tips: TipStore; under: HTMLElement | null; over: HTMLElement | null };
const FrameContext = createContext<Frame>({ tips: newTipStore(), under: null, over: null });

/** The frame around: where tips are shown, and the elements below and above the drawing, for canvas layers. */
export const useChartFrame = (): Frame => useContext(FrameContext);

type Props = {
  /** What is drawn, for those who hear it. */
  label: string;
  height: number;
  children: ReactNode;
};

/**
 * Around every chart: its size, its tip, and its keyboard. Tab enters at the first mark,
 * arrow keys, Home and End go from mark to mark, Enter opens the items behind one.
 */
export function ChartFrame({ label, height, children }: Props) {
  const [tips] = useState(newTipStore);
  const [under, setUnder] = useState<HTMLElement | null>(null);
  const [over, setOver] = useState<HTMLElement | null>(null);
  return (
    <div
      className={styles["frame"]}
      style={{ height }}
      role="group"
      aria-label={`${label} Arrow keys go from mark to mark, Enter opens the items.`}
      data-frame
    >
      <div ref={setUnder} className={styles["under"]} />
      <FrameContext.Provider value={{ tips, under, over }}>
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height }}>
          {children}
        </ResponsiveContainer>
        <div ref={setOver} className={styles["under"]} />
        <TipBox tips={tips} />
      </FrameContext.Provider>
    </div>
  );
}

function TipBox({ tips }: { tips: TipStore }) {
  const tip = useSyncExternalStore(tips.subscribe, tips.current);
  if (!tip) return null;
  return (
    <div className={styles["tipPlace"]} aria-hidden data-tip>
      <div
        className={styles["tip"]}
        ref={(box) => {
          // Placed once its size is known: above the mark, inside the frame.
          const frame = box?.offsetParent?.clientWidth ?? 0;
          if (!box) return;
          const left = Math.max(0, Math.min(tip.x - box.offsetWidth / 2, frame - box.offsetWidth));
          const above = tip.y - box.offsetHeight - 12;
          box.style.translate = `${left}px ${above < -40 ? tip.y + 14 : above}px`;
        }}
      >
        <strong>{tip.title}</strong>
        {tip.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
    </div>
  );
}
