import { useCallback } from "react";
import { Button } from "../../ui/button.tsx";
import { useSteps } from "../stand-up/use-steps.ts";
import { PackSection } from "./pack-view.tsx";
import styles from "./retro.module.css";
import type { Section } from "./section.ts";

type Props = {
  sections: readonly Section[];
  at: number;
  onStep: (at: number) => void;
  onClose: () => void;
};

/** One question a screen, to be read from across the room; arrow keys or a remote go on. */
export function PresentView({ sections, at, onStep, onClose }: Props) {
  const place = Math.min(Math.max(0, at), sections.length - 1);
  const step = useCallback(
    (by: number) => onStep(Math.min(sections.length - 1, Math.max(0, place + by))),
    [onStep, place, sections.length],
  );
  useSteps(step, nothing);
  const section = sections[place];
  return (
    <div className={styles["present"]}>
      <div className={`${styles["bar"]} screen-only`}>
        <span>
          {place + 1} of {sections.length}
        </span>
        <span className={styles["actions"]}>
          <Button
            onClick={() => step(-1)}
            disabled={place === 0}
            aria-keyshortcuts="ArrowLeft PageUp"
          >
            Back
          </Button>
          <Button
            look="primary"
            onClick={() => step(1)}
            disabled={place === sections.length - 1}
            aria-keyshortcuts="ArrowRight PageDown"
          >
            Next
          </Button>
          <Button look="quiet" onClick={onClose}>
            End
          </Button>
        </span>
      </div>
      {section && <PackSection key={section.id} section={section} heading="h2" />}
    </div>
  );
}

const nothing = () => undefined;
