import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { type Proposal, useProposal } from "../../data/setup-team.ts";
import { useLeaveSetup, useSurvey } from "../../data/survey.ts";
import type { TeamFile } from "../../domain/team-file.ts";

/** A team in the making: what is read for it, what is proposed, and what was made of that. */
export type Draft = ReturnType<typeof useSurvey> & {
  addresses: readonly string[];
  proposal: Proposal | undefined;
  proposalError: Error | null;
  /** Null until there is a proposal. */
  file: TeamFile | null;
  edit: (file: TeamFile) => void;
  /** Drops what was changed by hand. */
  reset: () => void;
  edited: boolean;
  /** Moves when more has been read: what rests on it is asked anew. */
  round: number;
  /** How many items the proposal rests on. */
  proposedFrom: number;
  /** Goes on with what has been read so far. */
  goOn: () => void;
  /** Names for sources, as they were chosen. */
  titles: ReadonlyMap<string, string>;
  remember: (address: string, title: string) => void;
};

const DraftContext = createContext<Draft | null>(null);

/** @throws Error outside a `DraftProvider` */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("no draft: render inside <DraftProvider>");
  return draft;
}

/**
 * Holds the draft while the pages of setting up are open. It is gone with them, and so is what
 * was read for it, unless a team was kept.
 *
 * @param addresses what is read; none on the pages before there is something to read
 */
export function DraftProvider({
  addresses,
  children,
}: {
  addresses: readonly string[];
  children: ReactNode;
}) {
  useLeaveSetup();
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const [edits, setEdits] = useState<{ key: string; file: TeamFile } | null>(null);
  const [early, setEarly] = useState<{ key: string; items: number } | null>(null);
  const surveying = useSurvey(addresses);
  const key = addresses.join(",");

  const read = surveying.survey?.items ?? 0;
  const began = early?.key === key ? early.items : null;
  const round = surveying.ended ? read + 1 : began;
  const { data: proposal, error } = useProposal(addresses, round);
  const own = edits?.key === key ? edits.file : null;
  const name = addresses.map((address) => titles.get(address) ?? shortName(address)).join(", ");
  const proposed = useMemo(
    () => proposal?.teamFile && { ...proposal.teamFile, name: name.slice(0, 80) || "Team" },
    [proposal, name],
  );
  const draft: Draft = {
    ...surveying,
    addresses,
    proposal,
    proposalError: error,
    file: own ?? proposed ?? null,
    edit: (file) => setEdits({ key, file }),
    reset: () => setEdits(null),
    edited: own !== null,
    round: round ?? 0,
    proposedFrom: surveying.ended ? read : (began ?? 0),
    goOn: () => setEarly({ key, items: read }),
    titles,
    remember: (address, title) => setTitles((known) => new Map(known).set(address, title)),
  };
  return <DraftContext value={draft}>{children}</DraftContext>;
}

/** "acme/app", "acme board 7". */
const shortName = (address: string): string => {
  const path = address.replace(/^https:\/\/[^/]+\//, "");
  const board = /^(?:orgs|users)\/([^/]+)\/projects\/(\d+)/.exec(path);
  return board ? `${board[1]} board ${board[2]}` : path;
};
