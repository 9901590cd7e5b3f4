import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { Span } from "./intervals.ts";
import { BLOCKED_COLUMN, type Rules } from "./rules.ts";
import { Switches } from "./switches.ts";

/** A blocked signal of one item: index into `Rules.reasons`, and while it was set, whether or not it counts. */
export type SignalSpan = Span & { reason: number };

/** A native dependency while it was recorded; `blocker` is "" for an issue that may not be read. */
export type DependencySpan = Span & { blocker: string };

/** Whether a fact may begin to mark an item as blocked. */
export function canMark(rules: Rules, fact: Fact): boolean {
  switch (fact.kind) {
    case "status":
      return rules.placeOf(fact.to) === BLOCKED_COLUMN;
    case "labelled":
      return rules.labelReason(fact.label) >= 0;
    case "blocked":
      return rules.dependencies;
    case "field":
      return fact.to !== null && rules.fieldReason(fact.field, fact.to) >= 0;
    default:
      return false;
  }
}

/** Collects what marks one item as blocked, as its facts come by in order. */
export class BlockedSignalsTrail {
  private readonly rules: Rules;
  private readonly column = new Switches();
  private readonly labels = new Switches();
  private readonly fields = new Switches();
  private readonly waits = new Switches();

  constructor(rules: Rules) {
    this.rules = rules;
  }

  /** @param here whether a fact of a board belongs to the board the item is followed on */
  take(fact: Fact, here: boolean): void {
    switch (fact.kind) {
      case "labelled":
        if (this.rules.labelReason(fact.label) >= 0) this.labels.on(fact.label, fact.at);
        return;
      case "unlabelled":
        this.labels.off(fact.label, fact.at);
        return;
      case "blocked":
        if (this.rules.dependencies) this.waits.on(fact.blocker ?? "", fact.at);
        return;
      case "unblocked":
        this.waits.off(fact.blocker ?? "", fact.at);
        return;
      case "status":
        if (here) this.changeStatus(fact.to, fact.at);
        return;
      case "removed":
        if (here) this.clearColumn(fact.at);
        return;
      case "field":
        if (here) this.changeField(fact.field, fact.to, fact.at);
        return;
      default:
        return;
    }
  }

  /** Nothing ever marked the item as blocked. */
  get isEmpty(): boolean {
    const { column, labels, fields, waits } = this;
    return column.isUnused && labels.isUnused && fields.isUnused && waits.isUnused;
  }

  /** Statuses, labels and fields as they were set. */
  signals(): SignalSpan[] {
    const { rules } = this;
    return [
      ...this.column
        .all()
        .map(({ key, start, end }) => ({ reason: rules.statusReason(key), start, end })),
      ...this.labels
        .all()
        .map(({ key, start, end }) => ({ reason: rules.labelReason(key), start, end })),
      ...this.fields.all().map(({ key, start, end }) => {
        const [field = "", value = ""] = key.split("\n");
        return { reason: rules.fieldReason(field, value), start, end };
      }),
    ];
  }

  dependencies(): DependencySpan[] {
    return this.waits.all().map(({ key, start, end }) => ({ blocker: key, start, end }));
  }

  private clearColumn(at: Instant): void {
    for (const status of this.column.keys()) this.column.off(status, at);
  }

  private changeStatus(to: string, at: Instant): void {
    this.clearColumn(at);
    if (this.rules.placeOf(to) === BLOCKED_COLUMN) this.column.on(to, at);
  }

  private changeField(field: string, to: string | null, at: Instant): void {
    for (const key of this.fields.keys())
      if (key.startsWith(`${field}\n`)) this.fields.off(key, at);
    if (to !== null && this.rules.fieldReason(field, to) >= 0)
      this.fields.on(`${field}\n${to}`, at);
  }
}
