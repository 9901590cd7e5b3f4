import { type Repair, useKeepTeam, useRepairs } from "../../../data/setup-team.ts";
import { Button } from "../../../ui/button.tsx";
import styles from "../setup.module.css";

type Props = {
  id: string;
  /** Moves when more has been read. */
  round: number;
};

/** Columns that the team's workflow does not know: each mended with one click. Nothing where all are known. */
export function RepairList({ id, round }: Props) {
  const { data: repairs = [] } = useRepairs(id, round);
  const keep = useKeepTeam();
  if (repairs.length === 0) return null;
  return (
    <section className={styles["repairs"]} aria-label="Columns that belong to no stage">
      <ul>
        {repairs.map((repair) => (
          <li key={repair.status}>
            <OneRepair
              repair={repair}
              busy={keep.isPending}
              onChoose={(teamFile) => keep.mutate({ teamFile, id })}
            />
          </li>
        ))}
      </ul>
      {keep.error && <p role="alert">{keep.error.message}</p>}
    </section>
  );
}

type OneProps = {
  repair: Repair;
  busy: boolean;
  onChoose: (teamFile: Repair["choices"][number]["teamFile"]) => void;
};

const OneRepair = ({ repair: { sentence, choices }, busy, onChoose }: OneProps) => {
  const [first, ...others] = choices;
  const button = ({ sentence: words, teamFile }: Repair["choices"][number]) => (
    <Button disabled={busy} className={styles["words"]} onClick={() => onChoose(teamFile)}>
      <span dir="auto">{words.replace(/\.$/, "")}</span>
    </Button>
  );
  return (
    <>
      <p dir="auto">{sentence}</p>
      {first && <div>{button(first)}</div>}
      {others.length > 0 && (
        <details>
          <summary>Or something else</summary>
          <ul className={styles["others"]}>
            {others.map((choice) => (
              <li key={choice.sentence}>{button(choice)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
