import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { Span } from "./intervals.ts";
import type { Rules } from "./rules.ts";
import { type KeyedSpan, Switches } from "./switches.ts";

/** A blocked signal of one item: index into `Rules.reasons`, and while it was set, whether or not it counts. */
export type SignalSpan = Span & { reason: number };

/** Collects what marks one item as blocked, as its facts come by in order. Serves one item after another. */
export class BlockedSignalsTrail {
  private readonly rules: Rules;
  private readonly column = new Switches();
  private readonly labels = new Switches();
  private readonly fields = new Switches();
  private readonly waits = new Switches();

  constructor(rules: Rules) {
    this.rules = rules;
  }

  reset(): void {
    this.column.reset();
    this.labels.reset();
    this.fields.reset();
    this.waits.reset();
  }

  /** Labels and dependencies; fields of the board the item is followed on. */
  take(fact: Fact): void {
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
      case "field":
        this.changeField(fact.field, fact.to, fact.at);
        return;
      default:
        return;
    }
  }

  /** @param status the blocked column that the item came to; null where it came to none */
  changeColumn(status: string | null, at: Instant): void {
    this.column.offAll("", at);
    if (status !== null) this.column.on(status, at);
  }

  /** Nothing ever marked the item as blocked. */
  get isEmpty(): boolean {
    const { column, labels, fields, waits } = this;
    return column.isUnused && labels.isUnused && fields.isUnused && waits.isUnused;
  }

  /** Statuses, labels and fields as they were set. */
  signals(): SignalSpan[] {
    const { rules } = this;
    const set: SignalSpan[] = [];
    for (const { key, start, end } of this.column.all())
      set.push({ start, end, reason: rules.statusReason(key) });
    for (const { key, start, end } of this.labels.all())
      set.push({ start, end, reason: rules.labelReason(key) });
    for (const { key, start, end } of this.fields.all()) {
      const [field = "", value = ""] = key.split("\n");
      set.push({ start, end, reason: rules.fieldReason(field, value) });
    }
    return set;
  }

  /** Native dependencies while they were recorded; the key is the blocking issue, "" for one that may not be read. */
  dependencies(): readonly KeyedSpan[] {
    return this.waits.all();
  }

  private changeField(field: string, to: string | null, at: Instant): void {
    if (!this.fields.isUnused) this.fields.offAll(`${field}\n`, at);
    if (to !== null && this.rules.fieldReason(field, to) >= 0)
      this.fields.on(`${field}\n${to}`, at);
  }
}
