import { type Preview, usePreview } from "../../../data/setup-team.ts";
import type { TeamFile } from "../../../domain/team-file.ts";
import { isRefusal } from "../../../metrics/answer.ts";
import { plural } from "../../../ui/format.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { refusalSentence } from "../../panel/refusal-sentence.ts";
import { findingWords } from "../../today/finding-words.ts";
import { cycleTimeSentence, throughputSentence } from "../../today/sentences.ts";
import { useSettled } from "../use-settled.ts";
import styles from "./map.module.css";

type Props = {
  file: TeamFile;
  /** Moves when more has been read. */
  round: number;
};

/** What the mapping as it stands makes of what has been read: worked out anew as it is changed. */
export function PreviewPanel({ file, round }: Props) {
  const { data, error, isPlaceholderData } = usePreview(useSettled(file), round);
  return (
    <section className={styles["preview"]} aria-labelledby="preview" aria-busy={isPlaceholderData}>
      <h2 id="preview">With this mapping</h2>
      <div role="status">
        {error ? (
          <p className={styles["fault"]}>{withoutPreface(error.message)}</p>
        ) : data ? (
          <PreviewText preview={data} file={file} />
        ) : (
          <Skeleton height={200} label="Working out the numbers" />
        )}
      </div>
    </section>
  );
}

/** Nobody has a file in hand here. */
const withoutPreface = (message: string): string =>
  message.replace(/^the team file cannot be used: /, "This cannot be used yet: ");

const PreviewText = ({ preview, file: { clock } }: { preview: Preview; file: TeamFile }) => {
  const { items, leftOut, cycleTime, throughput, wip, findings } = preview;
  const count = isRefusal(wip.value) ? null : wip.value.now;
  return (
    <>
      <dl>
        <div>
          <dt>Cycle time</dt>
          <dd>
            {isRefusal(cycleTime.value)
              ? refusalSentence(cycleTime.value)
              : cycleTimeSentence(cycleTime.value, clock)}
          </dd>
        </div>
        <div>
          <dt>Work in progress</dt>
          <dd>{count === null ? "Not known." : `${plural(count, "item")} now.`}</dd>
        </div>
        <div>
          <dt>Throughput</dt>
          <dd>
            {isRefusal(throughput.value)
              ? refusalSentence(throughput.value)
              : throughputSentence(throughput.value)}
          </dd>
        </div>
        <div>
          <dt>Items</dt>
          <dd>
            {plural(items, "item")} {items === 1 ? "counts" : "count"}
            {leftOut > 0 && `, ${leftOut} left out`}. The last 90 days.
          </dd>
        </div>
      </dl>
      {findings.length > 0 && (
        <details className={styles["findings"]}>
          <summary>{plural(findings.length, "kind")} of odd things in the data</summary>
          <ul>
            {findings.map(({ kind, count: found, details }) => (
              <li key={kind}>
                <strong>
                  {kind}: {found}
                </strong>{" "}
                {findingWords[kind]}
                {kind === "unmapped status" && details.length > 0 && (
                  <span dir="auto"> {details.slice(0, 3).join(" · ").slice(0, 200)}</span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
