import { type Evidence, evidences } from "../domain/evidence.ts";
import type { FactOf } from "../domain/fact.ts";
import { orderFacts } from "./order-facts.ts";

/**
 * The values of one field of every row over time. Those of row r are `at[r] ≤ i < at[r + 1]`:
 * from `since[i]` on it had `names[codes[i]]` ("" for none). GitHub keeps no history of
 * fields: what was before the first is known only as far as our own readings go.
 */
export type FieldHistory = {
  names: readonly string[];
  at: Uint32Array;
  since: Float64Array;
  /** Where the time is only bounded: it lies after this; otherwise the time itself. */
  notBefore: Float64Array;
  /** Index into `evidences`. */
  evidence: Uint8Array;
  codes: Uint32Array;
};

const evidenceCodes = new Map<Evidence, number>(evidences.map((name, code) => [name, code]));

/** Collects field facts row after row. */
export class FieldHistoryBuilder {
  private readonly names = [""];
  private readonly known = new Map([["", 0]]);
  private readonly at: Uint32Array;
  private readonly since: number[] = [];
  private readonly notBefore: number[] = [];
  private readonly evidence: number[] = [];
  private readonly codes: number[] = [];
  private row = 0;

  constructor(rows: number) {
    this.at = new Uint32Array(rows + 1);
  }

  /**
   * @param facts of one row and field, in any order
   * @param value what it has at the end, also where no fact leads to it
   * @param from  since when a value is taken to hold that was there before the first fact
   * @param until the instant of `value`: a change that no fact tells of lies before it
   */
  endRow(facts: readonly FactOf<"field">[], value: string, from: number, until: number): void {
    if (facts.length > 0 || value !== "") this.addRow(facts, value, from, until);
    this.at[++this.row] = this.codes.length;
  }

  private addRow(
    facts: readonly FactOf<"field">[],
    value: string,
    from: number,
    until: number,
  ): void {
    const ordered = facts.length < 2 ? facts : orderFacts(facts, Infinity);
    let last = "";
    let lastAt = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < ordered.length; i++) {
      const fact = ordered[i] as FactOf<"field">;
      lastAt = fact.at;
      if (i === 0 && fact.from !== null && fact.from !== "") {
        last = fact.from;
        this.push(from, Number.NEGATIVE_INFINITY, "observed", last);
      }
      const to = fact.to ?? "";
      if (to === last) continue;
      last = to;
      this.push(fact.at, fact.notBefore ?? fact.at, fact.evidence, last);
    }
    if (last !== value) this.push(ordered.length === 0 ? from : until, lastAt, "observed", value);
  }

  private push(since: number, notBefore: number, evidence: Evidence, value: string): void {
    let code = this.known.get(value);
    if (code === undefined) {
      code = this.names.push(value) - 1;
      this.known.set(value, code);
    }
    this.since.push(since);
    this.notBefore.push(notBefore);
    this.evidence.push(evidenceCodes.get(evidence) as number);
    this.codes.push(code);
  }

  take(): FieldHistory {
    return {
      names: this.names,
      at: this.at,
      since: Float64Array.from(this.since),
      notBefore: Float64Array.from(this.notBefore),
      evidence: Uint8Array.from(this.evidence),
      codes: Uint32Array.from(this.codes),
    };
  }
}
