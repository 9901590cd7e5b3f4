import { Link } from "@tanstack/react-router";
import { KeyRound } from "lucide-react";
import { useTokens } from "../data/tokens.ts";
import type { TeamState } from "../engine/protocol.ts";
import styles from "./shell.module.css";

/** Without a token nothing new is read: said once, with the way to give one. */
export function TokenNote({ state: { id, demo, team, readAt } }: { state: TeamState }) {
  const { data: tokens } = useTokens();
  const missing = team.sources.find(
    ({ host }) => tokens && !tokens.some((token) => token.host === host),
  );
  if (demo || !missing) return null;
  return (
    <p className={styles["note"]}>
      <KeyRound size={16} aria-hidden />
      <span>
        No token for {missing.host} is at hand
        {readAt === null ? ": nothing can be read." : ": this is what was read before."}{" "}
        <Link to="/team/$team/setup" params={{ team: id }}>
          Give one
        </Link>
      </span>
    </p>
  );
}
