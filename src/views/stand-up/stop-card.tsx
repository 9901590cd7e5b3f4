import { useId } from "react";
import type { ItemText } from "../../data/items.ts";
import { formatDuration } from "../../ui/duration.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import { attentionWords, type ReasonWords } from "../today/reason-words.ts";
import type { Note } from "./notes.ts";
import styles from "./stand-up.module.css";
import type { Stop } from "./walk.ts";

type Props = {
  stop: Stop;
  text: ItemText | undefined;
  words: ReasonWords;
  note: Note;
  onNote: (note: Note) => void;
};

/** One item on the wall: what it is, how old, why it is talked about, and what is decided. */
export function StopCard({ stop, text, words, note, onNote }: Props) {
  const id = useId();
  const people = text?.assignees.map((login) => `@${login}`).join(", ") ?? "";
  return (
    <article className={styles["card"]} aria-labelledby={`${id}title`}>
      <p className={styles["muted"]}>
        {words.stageName(stop.stage)} · {stop.atLeast && "at least "}
        {formatDuration(stop.ageDays, words.clock)} · {people === "" ? "nobody assigned" : people}
      </p>
      <h2 id={`${id}title`}>
        {text ? <ItemLink reference={text.ref} title={text.title} url={text.url} /> : "…"}
      </h2>
      <ul>
        {(stop.attention?.reasons ?? []).map((reason) => (
          <li key={JSON.stringify(reason)}>{attentionWords(reason, words)}</li>
        ))}
        {stop.attention === null && <li>Nothing the matter.</li>}
      </ul>
      <div className={styles["fields"]}>
        <label>
          Decision
          <input
            value={note.decision}
            maxLength={500}
            onChange={(event) => onNote({ ...note, decision: event.target.value })}
          />
        </label>
        <label>
          Who
          <input
            value={note.who}
            maxLength={100}
            onChange={(event) => onNote({ ...note, who: event.target.value })}
          />
        </label>
      </div>
    </article>
  );
}
