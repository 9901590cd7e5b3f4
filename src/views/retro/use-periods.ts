import { useMemo } from "react";
import type { RetroPeriods } from "../../data/retro.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { dayIn } from "../../domain/days.ts";
import {
  formatRetroSettings,
  parseRetroSettings,
  type RetroSettings,
} from "../../url/retro-settings.ts";
import { useViewSettings } from "../../url/use-view-settings.ts";
import { periodOptions, usualAgainst, usualPeriod } from "./period-options.ts";

/** What the retrospective in the link looks at, what else it could, and how to change it. */
export function usePeriods() {
  const { state, scope } = useTeamView();
  const { search, change } = useViewSettings();
  const { zone } = state.team;
  const known = scope.asOf ?? state.readAt;
  const at = known ?? 0;
  const today = dayIn(zone, at);
  const from = state.firstAt === null ? today : dayIn(zone, state.firstAt);
  return useMemo(() => {
    const settings = parseRetroSettings(search.retro);
    const options = periodOptions(state.iterations, { from, today });
    const period = settings.period ?? usualPeriod(options, today);
    const periods: RetroPeriods = {
      period,
      against: settings.against ?? usualAgainst(options, period, from),
    };
    const set = (next: Partial<RetroSettings>) =>
      void change({ retro: formatRetroSettings({ ...settings, ...next }) });
    return { settings, options, periods, today, known: known !== null, set };
  }, [search.retro, state.iterations, from, today, known, change]);
}
