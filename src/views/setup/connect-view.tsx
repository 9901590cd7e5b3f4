import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { useTeams } from "../../data/teams.ts";
import styles from "./setup.module.css";
import { StepLink } from "./step-link.tsx";

/** The first page: what Headway is, one's own team, the demo, the teams kept here. */
export function ConnectView() {
  const { data: teams, error } = useTeams();
  const kept = teams?.filter(({ demo }) => !demo) ?? [];
  return (
    <div className={styles["setup"]}>
      <header className={styles["intro"]}>
        <h1>Is delivery keeping its momentum?</h1>
        <p>
          Headway reads a team's GitHub issues and Projects board and shows where work stands, what
          is stuck, and what to do about it today. The data stays in this browser; GitHub is the
          only server it talks to.
        </p>
        <Link to="/team/$team/today" params={{ team: "demo" }} className={styles["demo"]}>
          Open the demo team
          <ArrowRight size={18} aria-hidden />
        </Link>
      </header>

      {error && (
        <p className={styles["fault"]} role="alert">
          {error.message}
        </p>
      )}
      {kept.length > 0 && (
        <section className={styles["section"]} aria-labelledby="kept">
          <h2 id="kept">Teams kept in this browser</h2>
          <ul className={styles["teams"]}>
            {kept.map(({ id, name }) => (
              <li key={id}>
                <Link to="/team/$team/today" params={{ team: id }}>
                  <bdi>{name}</bdi>
                  <ArrowRight size={16} aria-hidden />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles["section"]} aria-labelledby="own">
        <h2 id="own">{kept.length > 0 ? "Add a team" : "Your own team"}</h2>
        <p className={styles["muted"]}>
          Four short steps, about two minutes: connect with a token, choose the board, look over
          what its columns mean, and see the numbers.
        </p>
        <div className={styles["beside"]}>
          <StepLink to="/connect/place" look="primary">
            Connect your team
          </StepLink>
          <StepLink to="/connect/file">I have a team file</StepLink>
        </div>
      </section>
    </div>
  );
}
