import type { Reason } from "../../history/flow-table.ts";
import type { BlockerOwner } from "../../metrics/values.ts";

const signals = { status: "status", label: "label", field: "board field" };

/**
 * A reason in words: `label “waiting”`, "blocked by acme/auth#88 Sign in".
 * @param nameOf names a blocking issue by its id, where it is known
 */
export function reasonWords(reason: Reason, nameOf: (id: string) => string | undefined): string {
  if (reason.signal !== "dependency") return `${signals[reason.signal]} “${reason.name}”`;
  const name = reason.blocker === null ? undefined : nameOf(reason.blocker);
  return name === undefined ? "blocked by an issue that may not be read" : `blocked by ${name}`;
}

/** Who can help, in words: "@mira", "no clear owner; the cause lies outside the team". */
export function ownerWords({ logins, of, outside }: BlockerOwner): string {
  const names = logins.map((login) => `@${login}`).join(", ");
  const on = of === "blocking issue" ? " (on the blocking issue)" : "";
  const who = logins.length === 0 ? "no clear owner" : `${names}${on}`;
  return outside ? `${who}; the cause lies outside the team` : who;
}
