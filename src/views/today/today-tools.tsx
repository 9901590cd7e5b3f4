import { Link } from "@tanstack/react-router";
import { ClipboardCopy } from "lucide-react";
import { useState } from "react";
import { useTeamView } from "../../data/team-view.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./today.module.css";
import { useDigest } from "./use-digest.ts";

/** What to do with the page as a whole. */
export function TodayTools() {
  const digest = useDigest();
  const { team } = useTeamView().scope;
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
      <Link to="/team/$team/stand-up" params={{ team }} className={styles["start"]}>
        Start the stand-up
      </Link>
      <Button disabled={digest === null} onClick={() => digest !== null && void copy(digest)}>
        <ClipboardCopy size={16} aria-hidden /> Copy the digest
      </Button>
    </div>
  );
}
