import { type ReactNode, useMemo } from "react";
import { EventsProvider } from "../../charts/events.tsx";
import { useMarks } from "../../data/marks.ts";
import { useChangeView } from "../../url/use-view-settings.ts";

/** Marks every chart over time below with what happened to the team; choosing a mark opens the notes. */
export function WithMarks({ children }: { children: ReactNode }) {
  const marks = useMarks();
  const { open } = useChangeView();
  const events = useMemo(
    () => ({
      marks,
      onOpen: ({ day }: { day: number }) => open({ list: "notes", day }),
    }),
    [marks, open],
  );
  return <EventsProvider value={events}>{children}</EventsProvider>;
}
