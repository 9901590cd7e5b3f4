import { useState } from "react";
import { useAnswer } from "../../data/answers.ts";
import { useItems } from "../../data/items.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { dayIn, formatDay } from "../../domain/days.ts";
import { isRefusal } from "../../metrics/answer.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Part } from "../panel/part.tsx";
import { useNeedsAttention } from "../today/use-needs-attention.ts";
import { Ending } from "./ending.tsx";
import { type Note, nothingSaid } from "./notes.ts";
import styles from "./stand-up.module.css";
import { StopCard } from "./stop-card.tsx";
import { Timer } from "./timer.tsx";
import { useKeptNotes } from "./use-kept-notes.ts";
import { useSteps } from "./use-steps.ts";
import { placeOf, type Stop, walk } from "./walk.ts";

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
  const { state, scope } = useTeamView();
  const { answer, previous, words } = found;
  const { zone, otherZones } = state.team;
  const day = formatDay(dayIn(zone, answer.asOf));
  const [{ notes, named, at }, change] = useKeptNotes(`${scope.team} ${day}`);
  const [timed, time] = useState(false);
  const texts = useItems(
    stops.map(({ row }) => row),
    previous,
  );
  const place = placeOf(
    stops.map(({ row }) => texts.get(row)?.id),
    at,
  );
  const stop = stops[place];
  const text = stop && texts.get(stop.row);
  const note = (text && notes[text.id]) ?? nothingSaid;
  const step = (by: number) => {
    const next = Math.min(stops.length, Math.max(0, place + by));
    const item = texts.get(stops[next]?.row ?? -1)?.id ?? null;
    change((before) => ({ ...before, at: { item, place: next < stops.length ? next : null } }));
  };
  const write = (next: Note) => {
    if (!text) return;
    const { id, ref, title, url } = text;
    change((before) => ({
      ...before,
      notes: { ...before.notes, [id]: next },
      named: { ...before.named, [id]: { id, ref, title, url } },
    }));
  };
  const park = () => write({ ...note, parked: !note.parked });
  useSteps(step, park);
  const shown = stops.flatMap(({ row }) => texts.get(row) ?? []);
  const gone = Object.values(named).filter(({ id }) => !shown.some((one) => one.id === id));
  return (
    <>
      <div className={styles["tools"]}>
        <span>
          {stop ? `${place + 1} of ${stops.length}` : "The end"}
          {timed && (
            <>
              {" "}
              · <Timer key={place} /> here, <Timer key="whole" /> in all
            </>
          )}
        </span>
        <span className={styles["buttons"]}>
          <Button
            onClick={() => step(-1)}
            disabled={place === 0}
            aria-keyshortcuts="ArrowLeft PageUp"
          >
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
                {place === stops.length - 1 ? "Finish" : "Next"}
              </Button>
            </>
          )}
          <Button onClick={() => time(!timed)} aria-pressed={timed}>
            Timer
          </Button>
          {stop && (
            <Button onClick={() => step(stops.length)} aria-keyshortcuts="End">
              Summary and digests
            </Button>
          )}
        </span>
      </div>
      {stop ? (
        <StopCard
          key={text?.id ?? stop.row}
          stop={stop}
          text={text}
          words={words}
          note={note}
          onNote={write}
        />
      ) : (
        <Ending
          items={[...shown, ...gone]}
          notes={notes}
          asOf={answer.asOf}
          zones={[...new Set([zone, ...otherZones])]}
        />
      )}
    </>
  );
}
