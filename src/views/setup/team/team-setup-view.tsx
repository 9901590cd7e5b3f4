import { useState } from "react";
import { useTeamFile } from "../../../data/setup-team.ts";
import { useTeamView } from "../../../data/team-view.tsx";
import type { TeamFile } from "../../../domain/team-file.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { AgreementForm } from "../agree/agreement-form.tsx";
import { MappingEditor } from "../map/mapping-editor.tsx";
import styles from "../setup.module.css";
import { AccessSection } from "./access-section.tsx";
import { ChangeList } from "./change-list.tsx";
import { DeleteTeam } from "./delete-team.tsx";
import { RepairList } from "./repair-list.tsx";
import { SaveBar } from "./save-bar.tsx";
import { TeamFileSection } from "./team-file-section.tsx";

/** A kept team: its mapping and agreement to be changed at any time, its file, its changes, its end. */
export function TeamSetupView() {
  const { scope, state } = useTeamView();
  if (state.demo)
    return (
      <div className={styles["team"]}>
        <header className={styles["intro"]}>
          <h1>Setup</h1>
          <p>
            The demo team is as it is: its stages and agreements cannot be changed. Those of a team
            of your own can, here, at any time.
          </p>
        </header>
      </div>
    );
  return <KeptTeam key={scope.team} id={scope.team} round={state.factsVersion} />;
}

function KeptTeam({ id, round }: { id: string; round: number }) {
  const { data: kept, error } = useTeamFile(id);
  const [edited, edit] = useState<TeamFile | null>(null);
  const file = edited ?? kept;
  return (
    <div className={styles["team"]}>
      <header className={styles["intro"]}>
        <h1>Setup</h1>
        <p>
          How Headway reads this team's work. Change it at any time: everything is worked out anew
          from what was read, nothing is read again, and the change is dated.
        </p>
      </header>
      {error && (
        <p className={styles["fault"]} role="alert">
          {error.message}
        </p>
      )}
      <RepairList id={id} round={round} />
      {file ? (
        <>
          <MappingEditor file={file} guesses={[]} round={round} onChange={edit} />
          <section className={styles["section"]} aria-labelledby="agreed">
            <h2 id="agreed">What the team has agreed on</h2>
            <AgreementForm file={file} onChange={edit} />
          </section>
          <SaveBar
            id={id}
            file={edited !== null && differs(edited, kept) ? edited : null}
            onDone={() => edit(null)}
          />
          <AccessSection id={id} sources={file.sources} />
          <TeamFileSection file={kept ?? file} onImport={edit} />
          <ChangeList id={id} zone={file.zone} />
          <DeleteTeam id={id} name={file.name} />
        </>
      ) : (
        !error && <Skeleton height={420} label="Opening the team's description" />
      )}
    </div>
  );
}

const differs = (a: TeamFile, b: TeamFile | undefined): boolean =>
  JSON.stringify(a) !== JSON.stringify(b);
