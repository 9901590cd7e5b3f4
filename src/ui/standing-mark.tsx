import styles from "./standing-mark.module.css";

/** What a mark or word means for people: nothing to do, keep an eye on it, act today, it cannot go on. */
export type Standing = "fine" | "watch" | "act" | "blocked";

const shapes: Record<Standing, string> = {
  fine: "M8 3.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Z",
  watch: "M8 2.4 14.4 13.4H1.6Z",
  act: "M2.8 2.8h10.4v10.4H2.8Z",
  blocked: "M8 1.2 14.8 8 8 14.8 1.2 8Z",
};

/** The SVG path of a standing's shape in a box of 16: disc, triangle, square, diamond. */
export const standingShape = (standing: Standing): string => shapes[standing];

/** A standing as shape and colour; give it a `label` where no word beside it says the same. */
export const StandingMark = ({ standing, label }: { standing: Standing; label?: string }) => (
  <svg
    viewBox="0 0 16 16"
    width="12"
    height="12"
    className={`${styles["mark"]} ${styles[standing]}`}
    {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
  >
    <path d={shapes[standing]} fill="currentColor" />
  </svg>
);
