import type { TeamFile } from "../../../domain/team-file.ts";
import type { Guess } from "../../../history/proposal/proposal.ts";
import { BlockedFields } from "./blocked-fields.tsx";
import { KindFields } from "./kind-fields.tsx";
import styles from "./map.module.css";
import { PreviewPanel } from "./preview-panel.tsx";
import { StageList } from "./stage-list.tsx";

type Props = {
  file: TeamFile;
  /** Why it is proposed; none for a team that was kept before. */
  guesses: readonly Guess[];
  round: number;
  onChange: (file: TeamFile) => void;
};

/** How GitHub is read: stages, what blocks, kinds of work; beside it what that makes of the items. */
export const MappingEditor = ({ file, guesses, round, onChange }: Props) => (
  <div className={styles["columns"]}>
    <div className={styles["mapping"]}>
      <section aria-labelledby="stages">
        <h2 id="stages">The stages, from first to last</h2>
        <StageList {...{ file, guesses, onChange }} />
      </section>
      <section aria-labelledby="blocked">
        <h2 id="blocked">What blocks an item</h2>
        <BlockedFields {...{ file, guesses, onChange }} />
      </section>
      <section aria-labelledby="kinds">
        <h2 id="kinds">Kinds of work</h2>
        <KindFields {...{ file, guesses, onChange }} />
      </section>
    </div>
    <PreviewPanel file={file} round={round} />
  </div>
);
