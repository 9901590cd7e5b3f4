import type { SyncState, TeamState } from "../engine/protocol.ts";
import {
  formatDateAt,
  formatNumber,
  formatShare,
  formatTime,
  formatTimeNoted,
  type Locale,
} from "../ui/format.ts";

/** How the reading of GitHub goes on, in words short enough for the top bar. */
export type SyncWords = {
  tone: "idle" | "busy" | "waiting" | "failed";
  text: string;
  /** Items read of total, 0 to 1; null where GitHub has not said how many there are. */
  progress: number | null;
};

const doing = {
  connecting: "Connecting to GitHub",
  probing: "Looking for changes",
  reading: "Reading",
  finishing: "Finishing",
};

export function syncWords(state: TeamState, locale?: Locale): SyncWords {
  const { sync, readAt, checkedAt, team, evidence } = state;
  switch (sync.phase) {
    case "idle": {
      if (readAt === null) return { tone: "idle", text: "Not read yet", progress: null };
      const inputs = evidence.recorded + evidence.inferred + evidence.observed + evidence.proxy;
      const known =
        inputs === 0 ? "" : ` · ${formatShare(evidence.recorded, inputs, locale)} recorded`;
      return {
        tone: "idle",
        text: `Read ${readWords(readAt, team.zone, locale)}${sinceWords(readAt, checkedAt, team.zone, locale)}${known}`,
        progress: null,
      };
    }
    case "waiting":
      return {
        tone: "waiting",
        text: `${sync.reason}; goes on at ${formatTimeNoted(sync.until, team.zone, locale)}`,
        progress: null,
      };
    case "failed":
      return { tone: "failed", text: "Reading failed", progress: null };
    default:
      return { tone: "busy", ...busyWords(sync, locale) };
  }
}

function busyWords(
  { phase, read, total, points }: Extract<SyncState, { read: number }>,
  locale?: Locale,
): { text: string; progress: number | null } {
  const items =
    phase === "connecting" || (read === 0 && total === null)
      ? ""
      : total === null
        ? ` ${formatNumber(read, locale)} items`
        : ` ${formatNumber(read, locale)} of ${formatNumber(total, locale)} items`;
  const left = points === null ? "" : ` · ${formatNumber(points.remaining, locale)} points left`;
  return {
    text: `${doing[phase]}${items}${left}`,
    progress: total === null || total === 0 ? null : Math.min(1, read / total),
  };
}

/** GitHub was asked again since, and nothing had moved. */
const sinceWords = (readAt: number, checkedAt: number | null, zone: string, locale?: Locale) =>
  checkedAt === null || checkedAt - readAt < 60_000
    ? ""
    : ` · unchanged at ${formatTime(checkedAt, zone, locale)}`;

/** A reading by its date and time, in the team's zone. */
const readWords = (at: number, zone: string, locale?: Locale): string =>
  `${formatDateAt(at, zone, locale)}, ${formatTimeNoted(at, zone, locale)}`;
