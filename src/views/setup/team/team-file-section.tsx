import { Download, Upload } from "lucide-react";
import { useState } from "react";
import { parseTeam } from "../../../domain/team.ts";
import { type TeamFile, toTeamFile } from "../../../domain/team-file.ts";
import { Button } from "../../../ui/button.tsx";
import { fileName, saveFile } from "../../../ui/save-file.ts";
import { parseJson } from "../parse-json.ts";
import styles from "../setup.module.css";

type Props = {
  /** As it is kept. */
  file: TeamFile;
  /** Called with what a chosen file says; nothing is kept by it. */
  onImport: (file: TeamFile) => void;
};

/** The team's description as a file, out and in: the one that `npm run report` reads. */
export function TeamFileSection({ file, onImport }: Props) {
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null);
  const save = () =>
    saveFile(
      `${fileName(file.name) || "team"}.json`,
      new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" }),
    );
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    const parsed = parseJson(await chosen.text());
    if (!parsed.ok) return setSaid({ ok: false, text: parsed.fault });
    try {
      onImport(toTeamFile(parseTeam(parsed.value)));
      setSaid({
        ok: true,
        text: "Everything above is as the file says. Keep it, or throw it away.",
      });
    } catch (error) {
      setSaid({ ok: false, text: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <section className={styles["section"]} aria-labelledby="file">
      <h2 id="file">The team as a file</h2>
      <p>
        All of the above as JSON, without a token and without anything that was read. A colleague
        opens it with a token of their own, and <code>npm run report</code> reads it.
      </p>
      <div className={styles["beside"]}>
        <Button onClick={save}>
          <Download size={16} aria-hidden />
          Export the team
        </Button>
        <label className={styles["file"]}>
          <Upload size={16} aria-hidden />
          Import a team file
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              void choose(target.files?.[0]);
              // The same file may be chosen again.
              target.value = "";
            }}
          />
        </label>
      </div>
      <p role="status" className={said?.ok === false ? styles["fault"] : undefined}>
        {said?.text}
      </p>
    </section>
  );
}
