import { useCallback, useState } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useItems } from "../../data/items.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { isRefusal } from "../../metrics/answer.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Part } from "../panel/part.tsx";
import { useNeedsAttention } from "../today/use-needs-attention.ts";
import { Ending } from "./ending.tsx";
import { type Notes, nothingSaid } from "./notes.ts";
import styles from "./stand-up.module.css";
import { StopCard } from "./stop-card.tsx";
import { Timer } from "./timer.tsx";
import { useSteps } from "./use-steps.ts";
import { type Stop, walk } from "./walk.ts";

/** The board item by item, to be shown on a wall while the team talks. */
export const StandUpView = () => (
  <div className={styles["standUp"]}>
    <h1>Stand-up</h1>
    <Part title="Stand-up">
      <Board />
    </Part>
  </div>
);

function Board() {
  const found = useNeedsAttention();
  const ages = useAnswer("work item age").answer?.value;
  if (!found || ages === undefined || isRefusal(ages))
    return <Skeleton height={420} label="Reading the board" />;
  const stops = walk(ages, found.value.items);
  if (stops.length === 0) return <EmptyState>Nothing is in progress.</EmptyState>;
  return <Walk stops={stops} found={found} />;
}

type Found = NonNullable<ReturnType<typeof useNeedsAttention>>;

function Walk({ stops, found }: { stops: Stop[]; found: Found }) {
  const { state } = useTeamView();
  const [at, go] = useState(0);
  const [notes, write] = useState<Notes>({});
  const [timed, time] = useState(false);
  const texts = useItems(
    stops.map(({ row }) => row),
    found.previous,
  );
  const stop = stops[at];
  const text = stop && texts.get(stop.row);
  const id = text?.id;
  const note = (id === undefined ? undefined : notes[id]) ?? nothingSaid;
  const step = useCallback(
    (by: number) => go((now) => Math.min(stops.length, Math.max(0, now + by))),
    [stops.length],
  );
  const park = useCallback(() => {
    if (id !== undefined)
      write((all) => {
        const before = all[id] ?? nothingSaid;
        return { ...all, [id]: { ...before, parked: !before.parked } };
      });
  }, [id]);
  useSteps(step, park);
  return (
    <>
      <div className={styles["tools"]}>
        <span>
          {stop ? `${at + 1} of ${stops.length}` : "The end"}
          {timed && (
            <>
              {" "}
              · <Timer key={at} /> here, <Timer key="whole" /> in all
            </>
          )}
        </span>
        <span className={styles["buttons"]}>
          <Button onClick={() => step(-1)} disabled={at === 0} aria-keyshortcuts="ArrowLeft PageUp">
            Back
          </Button>
          {stop && (
            <>
              <Button onClick={park} aria-pressed={note.parked} aria-keyshortcuts="p">
                {note.parked ? "Parked" : "Park"}
              </Button>
              <Button
                look="primary"
                onClick={() => step(1)}
                aria-keyshortcuts="ArrowRight PageDown"
              >
                {at === stops.length - 1 ? "Finish" : "Next"}
              </Button>
            </>
          )}
          <Button onClick={() => time(!timed)} aria-pressed={timed}>
            Timer
          </Button>
        </span>
      </div>
      {stop ? (
        <StopCard
          key={stop.row}
          stop={stop}
          text={text}
          words={found.words}
          note={note}
          onNote={(next) => id !== undefined && write({ ...notes, [id]: next })}
        />
      ) : (
        <Ending
          items={stops.flatMap(({ row }) => texts.get(row) ?? [])}
          notes={notes}
          asOf={found.answer.asOf}
          zones={[...new Set([state.team.zone, ...state.team.otherZones])]}
        />
      )}
    </>
  );
}
