import styles from "./charts.module.css";
import { kindColour } from "./kind-colour.ts";

/** Which colour stands for which kind of work. */
export const KindKey = ({ kinds }: { kinds: readonly { name: string; named: boolean }[] }) => (
  <p className={styles["legend"]}>
    {kinds.map(({ name, named }, place) => (
      <span key={name}>
        <svg width="12" height="12" aria-hidden>
          <rect width="12" height="12" rx="2" fill={kindColour(place, named)} />
        </svg>
        {name}
      </span>
    ))}
  </p>
);
