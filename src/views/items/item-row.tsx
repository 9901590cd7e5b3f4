import { ChevronDown, ChevronRight } from "lucide-react";
import type { ItemText } from "../../data/items.ts";
import type { ClockKind } from "../../domain/team.ts";
import { Button } from "../../ui/button.tsx";
import { formatDuration } from "../../ui/duration.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import styles from "./items.module.css";

type Props = {
  row: number;
  /** From 0, in the order shown. */
  place: number;
  text: ItemText | undefined;
  days: number | undefined;
  clock: ClockKind;
  /** Whether its timeline is shown below it. */
  opened: boolean;
  onToggle: () => void;
};

/** An item in a list: its name and link, where it stands, how long, who is on it; its timeline is a press away. */
export const ItemRow = ({ place, text, days, clock, opened, onToggle }: Props) => (
  <tr aria-rowindex={place + 2} data-opened={opened}>
    <td data-column="item">
      <span className={styles["named"]}>
        <Button
          look="icon"
          className={styles["toggle"]}
          aria-expanded={opened}
          aria-label={`Timeline of ${text?.ref ?? "this item"}`}
          onClick={onToggle}
        >
          {opened ? <ChevronDown size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
        </Button>
        <span>
          {text ? <ItemLink reference={text.ref} title={text.title} url={text.url} /> : "…"}
        </span>
      </span>
    </td>
    <td data-column="stage">{text?.stage ?? ""}</td>
    <td data-column="days">{days === undefined ? "" : formatDuration(days, clock)}</td>
    <td data-column="people">
      {text?.assignees.map((login) => (
        <span key={login}>@{login} </span>
      ))}
    </td>
  </tr>
);
