import { type ReactNode, useEffect, useRef, useState } from "react";
import { type TeamView, TeamViewProvider, useTeamView } from "../../data/team-view.tsx";
import { PanelFrame } from "../../ui/panel.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { inTurn } from "./in-turn.ts";
import { Part } from "./part.tsx";
import { useSight } from "./use-sight.ts";

type Props = {
  title: string;
  /** Of the whole panel, before it is drawn. */
  height: number;
  children: ReactNode;
};

/**
 * A panel that asks and draws when it comes into sight, and follows changed settings only
 * while it is: what nobody sees costs nothing. Panels are drawn one a task.
 */
export function InSight({ title, height, children }: Props) {
  const view = useTeamView();
  const place = useRef<HTMLDivElement>(null);
  const seen = useSight(place);
  const [held, hold] = useState<TeamView | null>(null);
  useEffect(() => {
    if (!seen || held === view) return;
    return inTurn(() => hold(view));
  }, [seen, held, view]);

  return (
    <div ref={place} style={{ minWidth: 0, ...(held ? {} : { minHeight: height }) }}>
      {held === null ? (
        <PanelFrame title={title}>
          <Skeleton height={height - 120} label="" still />
        </PanelFrame>
      ) : (
        <TeamViewProvider value={held}>
          <Part title={title}>{children}</Part>
        </TeamViewProvider>
      )}
    </div>
  );
}
