import type { Fact } from "../domain/fact.ts";
import { OFF } from "./flow-table.ts";
import type { Rules } from "./rules.ts";

/** Where there is no board: reads the stage from labels, linked pull requests, assignees, open and closed. */
export class StageSignals {
  private readonly rules: Rules;
  private readonly labels = new Set<string>();
  private readonly pulls = new Set<string>();
  private readonly assignees = new Set<string>();
  /** A stage label came off in this second and none is left. */
  dropped = false;

  constructor(rules: Rules) {
    this.rules = rules;
  }

  /** Forgets the item: the next one begins with nothing. */
  reset(): void {
    this.labels.clear();
    this.pulls.clear();
    this.assignees.clear();
    this.dropped = false;
  }

  /** @returns whether the fact says something about the stage */
  take(fact: Fact): boolean {
    switch (fact.kind) {
      case "labelled":
        return this.rules.stageOfLabel(fact.label) >= 0 && Boolean(this.labels.add(fact.label));
      case "unlabelled":
        if (!this.labels.delete(fact.label)) return false;
        this.dropped = true;
        return true;
      case "linked":
        this.pulls.add(fact.pull ?? "");
        return this.rules.stageOfSignal["linked pull request"] >= 0;
      case "unlinked":
        return this.pulls.delete(fact.pull ?? "");
      case "assigned":
        this.assignees.add(fact.login);
        return this.rules.stageOfSignal.assigned >= 0;
      case "unassigned":
        return this.assignees.delete(fact.login);
      default:
        return false;
    }
  }

  get labelled(): boolean {
    return this.labels.size > 0;
  }

  /** Closed, else the rightmost stage label, else linked pull request, assigned, open; OFF where none of them is a stage. */
  stage(closed: boolean): number {
    const { rules } = this;
    const { stageOfSignal } = rules;
    if (closed && rules.closingIsDone) return rules.done;
    let stage = OFF;
    for (const label of this.labels) stage = Math.max(stage, rules.stageOfLabel(label));
    if (stage >= 0) return stage;
    if (closed) return stageOfSignal.closed;
    if (this.pulls.size > 0 && stageOfSignal["linked pull request"] >= 0)
      return stageOfSignal["linked pull request"];
    if (this.assignees.size > 0 && stageOfSignal.assigned >= 0) return stageOfSignal.assigned;
    return stageOfSignal.open;
  }
}
