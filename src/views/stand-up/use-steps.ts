import { useEffect } from "react";

/** Where a key or a remote leads; remotes send Page Down and Page Up. */
const steps: Record<string, number> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
  End: Infinity,
};

/** Walks by keyboard or remote; `p` parks. Typing in a field is left alone. */
export function useSteps(step: (by: number) => void, park: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return;
      const by = steps[event.key];
      if (by !== undefined) step(by);
      else if (event.key === "p") park();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [step, park]);
}
