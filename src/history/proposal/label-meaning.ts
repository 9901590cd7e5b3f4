import { finder, plainWords } from "./plain-words.ts";
import { type StageMeaning, stageMeaning } from "./stage-words.ts";

/** Labels ask for things in ways that columns do not. */
const asks = finder("needs*,need*,required,awaiting,waiting".split(","));

/** A label of a family that says so itself: "status: in review", "S-waiting-on-author". */
const statusPrefix = /^(?:status|state|stage|workflow|s|st)\s*[:/.-]/i;

/** Single words that say where work stands even without a prefix; "test" or "design" do not. */
const plainStates = new Set(["wip", "doing", "backlog", "todo", "triage"]);

/**
 * What a label says of where an item stands.
 *
 * Single words such as "test", "design" or "new" are taken at their word only behind a
 * prefix such as "status:".
 *
 * @returns null for a label that says what an item is, not where it stands
 */
export function labelMeaning(label: string): StageMeaning | null {
  const meaning = stageMeaning(label);
  if (meaning?.meaning === "blocked") return "blocked";
  if (meaning?.meaning === "waiting" || asks(plainWords(label)) !== null) return "waiting";
  if (!meaning || meaning.meaning === "discarded") return null;
  if (statusPrefix.test(label)) return meaning.meaning;
  const isPhrase = plainWords(meaning.word).trim().includes(" ");
  const isState = meaning.meaning === "active" || meaning.meaning === "not started";
  return isState && (isPhrase || plainStates.has(meaning.word)) ? meaning.meaning : null;
}

/** Whether a label says outright that an item cannot go on, or that it waits: blocked, beside a board's columns. */
export function saysBlocked(label: string): boolean {
  const meaning = stageMeaning(label)?.meaning;
  if (meaning === "blocked") return !isAboutOthers(plainWords(label));
  return meaning === "waiting" && waits(plainWords(label)) !== null;
}

/** "blocker" and "blocking" are about the others that wait for it. */
const isAboutOthers = (plain: string): boolean => aboutOthers(plain) !== null;
const aboutOthers = finder(
  "blocker,blocking,release blocker,failing,failed,hold the line".split(","),
);

const waits = finder(
  "waiting,waits,awaiting,awaits,warten,wartet,wartet auf,en attente,attente,esperando,en espera,aguardando,em espera,in attesa,wachten,wacht op,oczekuje,czeka,czeka na,待ち,等待,대기,⏳".split(
    ",",
  ),
);
