import { useEffect } from "react";
import { useKeepStandUp } from "../../data/since.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { formatDateAt } from "../../ui/format.ts";
import { CopyButton } from "./copy-button.tsx";
import { type Named, type Notes, summaryText } from "./notes.ts";
import styles from "./stand-up.module.css";
import { ZoneDigest } from "./zone-digest.tsx";

type Props = { items: readonly Named[]; notes: Notes; asOf: number; zones: readonly string[] };

/** The end of a stand-up: what was decided, to be copied; and what people elsewhere missed. */
export function Ending({ items, notes, asOf, zones }: Props) {
  const { state } = useTeamView();
  const keep = useKeepStandUp();
  useEffect(() => keep(), [keep]);
  const { name, zone } = state.team;
  const text = summaryText(`${name}: stand-up of ${formatDateAt(asOf, zone)}`, items, notes);
  return (
    <div className={styles["card"]}>
      <h2>What was decided</h2>
      <pre>{text}</pre>
      <p>
        <CopyButton text={text}>Copy the summary</CopyButton>
      </p>
      <h2>While you were asleep</h2>
      <p className={styles["muted"]}>What changed since the last evening of each time zone.</p>
      <ul>
        {zones.map((one) => (
          <ZoneDigest key={one} zone={one} asOf={asOf} />
        ))}
      </ul>
    </div>
  );
}
