import type { Subject } from "./answer-subject.ts";

/** A team and what its answers are worked out from. */
export type TeamSubject = { id: string; subject: Subject };
