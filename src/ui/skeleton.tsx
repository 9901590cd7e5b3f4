import styles from "./states.module.css";

/** Stands where a figure or picture will be, in its final size. */
export const Skeleton = ({ height, label }: { height: number; label: string }) => (
  <div className={styles["skeleton"]} style={{ height }} role="status">
    <span className="visually-hidden">{label}</span>
  </div>
);
