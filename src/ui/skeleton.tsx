import styles from "./states.module.css";

type Props = {
  height: number;
  label: string;
  /** Nothing is under way: it holds the place, no more. */
  still?: boolean;
};

/** Stands where a figure or picture will be, in its final size. */
export const Skeleton = ({ height, label, still = false }: Props) => (
  <div className={styles["skeleton"]} data-still={still} style={{ height }} role="status">
    <span className="visually-hidden">{label}</span>
  </div>
);
