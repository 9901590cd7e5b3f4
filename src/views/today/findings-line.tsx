import { useFindings } from "../../data/findings.ts";
import { Button } from "../../ui/button.tsx";
import { useViewSettings } from "../../url/use-view-settings.ts";
import { byKind, findingsSentence } from "./finding-words.ts";
import styles from "./today.module.css";

/** How much odd was found in the data, and the way to it. */
export function FindingsLine() {
  const findings = useFindings();
  const { open } = useViewSettings();
  if (!findings) return null;
  return (
    <div className={styles["findings"]}>
      <p>
        {findingsSentence(findings.length)}{" "}
        <span className={styles["muted"]}>
          {byKind(findings)
            .slice(0, 3)
            .map((group) => `${group.findings.length} ${group.kind}`)
            .join(", ")}
        </span>
      </p>
      {findings.length > 0 && (
        <Button className="screen-only" onClick={() => open({ list: "findings" })}>
          Show the findings
        </Button>
      )}
    </div>
  );
}
