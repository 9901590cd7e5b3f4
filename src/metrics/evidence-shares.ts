import { type EvidenceShares } from "../domain/evidence.ts";

/** Counts evidence codes (indexes into `evidences`); 255 counts for nothing. */
export class EvidenceCount {
  private readonly counts = [0, 0, 0, 0];

  add(code: number | undefined): void {
    if (code !== undefined && code < this.counts.length)
      this.counts[code] = (this.counts[code] as number) + 1;
  }

  shares(): EvidenceShares {
    const [recorded = 0, inferred = 0, observed = 0, proxy = 0] = this.counts;
    return { recorded, inferred, observed, proxy };
  }
}

/** Every stay's evidence in the table: how well the whole history is known. */
export function tableEvidence({ stayEvidence }: { stayEvidence: Uint8Array }): EvidenceShares {
  const count = new EvidenceCount();
  for (const code of stayEvidence) count.add(code);
  return count.shares();
}
