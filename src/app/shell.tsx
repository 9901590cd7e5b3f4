import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import styles from "./shell.module.css";
import { ThemeSwitch } from "./theme-switch.tsx";
import { ViewLinks } from "./view-links.tsx";
import { Wordmark } from "./wordmark.tsx";

type Props = {
  /** What the top bar controls: team, window, as-of, reading. */
  controls?: ReactNode;
  /** The team whose views the navigation leads to. */
  team?: string;
  children: ReactNode;
};

/** The page around every view: skip link, top bar, navigation, main part. */
export const Shell = ({ controls, team, children }: Props) => (
  <div className={styles["shell"]}>
    <a
      className={styles["skip"]}
      href="#main"
      onClick={(event) => {
        // The fragment belongs to the router: move the focus, leave the link.
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
    >
      Skip to the numbers
    </a>
    <header className={styles["top"]}>
      <Link to="/connect" className={styles["wordmark"]} aria-label="Headway: all teams">
        <Wordmark />
      </Link>
      {controls}
      <div className={styles["theme"]}>
        <ThemeSwitch />
      </div>
    </header>
    <div className={styles["page"]} data-nav={team !== undefined}>
      {team !== undefined && <ViewLinks team={team} />}
      <main id="main" className={styles["main"]} tabIndex={-1}>
        {children}
      </main>
    </div>
  </div>
);
