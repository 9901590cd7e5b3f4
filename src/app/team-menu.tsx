import { Link } from "@tanstack/react-router";
import { Check, ChevronDown, HardDriveDownload, HardDriveUpload, Plus } from "lucide-react";
import { useRef } from "react";
import { useTeams } from "../data/teams.ts";
import { Button } from "../ui/button.tsx";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "../ui/menu.tsx";
import popup from "../ui/popup.module.css";
import styles from "./shell.module.css";
import type { HistoryFiles } from "./use-history-files.ts";

type Props = { id: string; name: string; files: HistoryFiles };

/** Which team is shown, the way to the others, and what was read as a file. */
export function TeamMenu({ id, name, files }: Props) {
  const { data: teams = [] } = useTeams();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".ndjson,application/x-ndjson"
        aria-label="History file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) files.importFile(file);
          // The same file may be chosen again.
          target.value = "";
        }}
      />
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
        <MenuSeparator />
        <MenuItem icon={<HardDriveDownload size={16} aria-hidden />} onSelect={files.exportNow}>
          Export the history
        </MenuItem>
        <MenuItem
          icon={<HardDriveUpload size={16} aria-hidden />}
          onSelect={() => chooser.current?.click()}
        >
          Import a history file
        </MenuItem>
      </Menu>
    </>
  );
}
