import { Link } from "@tanstack/react-router";
import { Check, ChevronDown, Plus } from "lucide-react";
import { useTeams } from "../data/teams.ts";
import { Button } from "../ui/button.tsx";
import { Menu, MenuLink, MenuSeparator } from "../ui/menu.tsx";
import popup from "../ui/popup.module.css";
import styles from "./shell.module.css";

/** Which team is shown, and the way to the others. */
export function TeamMenu({ id, name }: { id: string; name: string }) {
  const { data: teams = [] } = useTeams();
  return (
    <Menu
      trigger={
        <Button look="quiet" className={styles["team"]}>
          <span className="visually-hidden">Team: </span>
          <span className={styles["teamName"]}>{name}</span>
          <ChevronDown size={16} aria-hidden />
        </Button>
      }
    >
      {teams.map((team) => (
        <MenuLink
          key={team.id}
          link={
            <Link
              to="/team/$team/today"
              params={{ team: team.id }}
              search={({ window, asOf }) => ({
                ...(window === undefined ? {} : { window }),
                ...(asOf === undefined ? {} : { asOf }),
              })}
            />
          }
        >
          <span className={popup["check"]}>
            {team.id === id && <Check size={16} aria-hidden />}
          </span>
          {team.name}
          {team.demo && <span className={styles["tag"]}>demo</span>}
        </MenuLink>
      ))}
      <MenuSeparator />
      <MenuLink link={<Link to="/connect" />}>
        <span className={popup["check"]}>
          <Plus size={16} aria-hidden />
        </span>
        Connect a team
      </MenuLink>
    </Menu>
  );
}
