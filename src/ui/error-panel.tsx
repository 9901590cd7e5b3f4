import { TriangleAlert } from "lucide-react";
import { Button } from "./button.tsx";
import styles from "./states.module.css";

type Props = {
  title: string;
  /** What happened, what still works, what to do. */
  message: string;
  /** A page that mends it. */
  url?: string | undefined;
  onRetry: () => void;
};

/** A part of the page that failed, alone. */
export const ErrorPanel = ({ title, message, url, onRetry }: Props) => (
  <section className={styles["error"]} role="alert">
    <TriangleAlert size={18} aria-hidden />
    <div>
      <h2 className={styles["errorTitle"]}>{title}</h2>
      <p>{message}</p>
      <p className={styles["actions"]}>
        <Button onClick={onRetry}>Try again</Button>
        {url !== undefined && (
          <a href={url} target="_blank" rel="noreferrer">
            Mend it on GitHub
          </a>
        )}
      </p>
    </div>
  </section>
);
