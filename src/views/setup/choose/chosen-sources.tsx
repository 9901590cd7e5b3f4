import { X } from "lucide-react";
import { Button } from "../../../ui/button.tsx";
import { useDraft } from "../draft.tsx";
import styles from "../setup.module.css";

type Props = { chosen: readonly string[]; onRemove: (address: string) => void };

/** What is chosen so far, each with the way to take it out. */
export function ChosenSources({ chosen, onRemove }: Props) {
  const { titles } = useDraft();
  return (
    <div aria-live="polite" className={styles["chosen"]}>
      {chosen.length > 0 && (
        <ul aria-label="Chosen">
          {chosen.map((address) => {
            const name = titles.get(address) ?? address.replace(/^https:\/\//, "");
            return (
              <li key={address}>
                <bdi>{name.slice(0, 80)}</bdi>
                <Button
                  look="icon"
                  aria-label={`Take out ${name.slice(0, 80)}`}
                  onClick={() => onRemove(address)}
                >
                  <X size={16} aria-hidden />
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
