import { Link } from "@tanstack/react-router";
import { ChartSpline, History, OctagonAlert, SlidersHorizontal, Sun } from "lucide-react";
import { keptSettings } from "../url/kept-settings.ts";
import styles from "./shell.module.css";

/** The views of a team, in the order of the navigation; `key` is pressed after "g". */
export const views = [
  { to: "/team/$team/today", name: "Today", key: "t", symbol: Sun },
  { to: "/team/$team/flow", name: "Flow", key: "f", symbol: ChartSpline },
  { to: "/team/$team/blockers", name: "Blockers", key: "b", symbol: OctagonAlert },
  { to: "/team/$team/retro", name: "Retro", key: "r", symbol: History },
  { to: "/team/$team/setup", name: "Setup", key: "s", symbol: SlidersHorizontal },
] as const;

/** The way from view to view; settings that all of them share go along. */
export const ViewLinks = ({ team }: { team: string }) => (
  <nav className={styles["nav"]} aria-label="Views">
    {views.map(({ to, name, symbol: Symbol }) => (
      <Link
        key={to}
        to={to}
        params={{ team }}
        search={keptSettings}
        activeProps={{ "aria-current": "page" }}
      >
        <Symbol size={16} aria-hidden />
        {name}
      </Link>
    ))}
  </nav>
);
