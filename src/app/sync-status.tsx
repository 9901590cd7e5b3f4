import { Check, CircleAlert, Hourglass, RefreshCw } from "lucide-react";
import { useRefresh } from "../data/refresh.ts";
import type { TeamState } from "../engine/protocol.ts";
import { Button } from "../ui/button.tsx";
import styles from "./shell.module.css";
import { syncWords } from "./sync-words.ts";

const symbols = { idle: Check, busy: RefreshCw, waiting: Hourglass, failed: CircleAlert };

/** When GitHub was read, how the reading goes on, and the button that reads again. */
export function SyncStatus({ state }: { state: TeamState }) {
  const refresh = useRefresh(state.id);
  const { tone, text, progress } = syncWords(state);
  const Symbol = symbols[tone];
  const busy = tone === "busy" || tone === "waiting" || refresh.isPending;
  return (
    <div className={styles["sync"]} data-tone={tone}>
      <Symbol size={16} aria-hidden className={styles["syncSymbol"]} />
      <span className={styles["syncText"]}>{text}</span>
      {tone === "busy" && (
        <progress
          className={styles["progress"]}
          aria-label="Items read"
          {...(progress === null ? {} : { value: progress })}
        />
      )}
      <Button
        look="icon"
        aria-label="Read what changed on GitHub"
        disabled={busy}
        onClick={() => refresh.mutate()}
      >
        <RefreshCw size={16} aria-hidden />
      </Button>
    </div>
  );
}
