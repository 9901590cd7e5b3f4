import { formatNumber } from "../../ui/format.ts";
import styles from "./today.module.css";

/** Work in progress against the team's limit: in words, and as one box an item. */
export function WipLimit({ now, limit }: { now: number; limit: number }) {
  const over = now - limit;
  const words =
    over > 0
      ? `${formatNumber(over)} over the limit of ${formatNumber(limit)}`
      : over === 0
        ? `at the limit of ${formatNumber(limit)}`
        : `${formatNumber(-over)} below the limit of ${formatNumber(limit)}`;
  const boxes = Math.max(now, limit);
  return (
    <span className={styles["wipLimit"]} data-over={over > 0}>
      <strong>{words}</strong>
      {boxes <= 40 && (
        <span className={styles["boxes"]} aria-hidden>
          {Array.from({ length: boxes }, (_, i) => (
            <i key={i} data-kind={i >= limit ? "over" : i < now ? "full" : "free"} />
          ))}
        </span>
      )}
    </span>
  );
}
