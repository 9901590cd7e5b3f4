import { ClipboardCopy } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import styles from "./today.module.css";
import { useDigest } from "./use-digest.ts";

/** What to do with the page as a whole. */
export function TodayTools() {
  const digest = useDigest();
  const [said, say] = useState("");
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => say("Copied."),
      () => say("The browser did not let it be copied."),
    );
  return (
    <div className={`${styles["tools"]} screen-only`}>
      <span role="status" className={styles["note"]}>
        {said}
      </span>
      <Button disabled={digest === null} onClick={() => digest !== null && void copy(digest)}>
        <ClipboardCopy size={16} aria-hidden /> Copy the digest
      </Button>
    </div>
  );
}
