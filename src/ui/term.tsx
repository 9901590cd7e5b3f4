import { lazy, Suspense, useState } from "react";
import styles from "./term.module.css";

const TermPopup = lazy(async () => ({ default: (await import("./term-popup.tsx")).TermPopup }));

/** Pointed at for so long, a term is asked about; milliseconds. */
const hoverFor = 250;

/** A term of art in a sentence, with its definition on hover and press; loaded then. */
export function Term({ children, meaning }: { children: string; meaning: string }) {
  const [wanted, want] = useState(false);
  const [pointing, point] = useState<ReturnType<typeof setTimeout> | undefined>();
  const closed = (
    <button
      type="button"
      className={styles["term"]}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => want(true)}
      onPointerEnter={() => point(setTimeout(() => want(true), hoverFor))}
      onPointerLeave={() => clearTimeout(pointing)}
    >
      {children}
    </button>
  );
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <TermPopup meaning={meaning}>{children}</TermPopup>
    </Suspense>
  );
}
