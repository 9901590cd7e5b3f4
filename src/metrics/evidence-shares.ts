import { type EvidenceShares } from "../domain/evidence.ts";

/** Counts evidence codes (indexes into `evidences`); 255 and none count for nothing. */
export class EvidenceCount {
  private readonly counts = new Uint32Array(256);

  add(code: number | undefined): void {
    const i = code ?? 255;
    this.counts[i] = (this.counts[i] as number) + 1;
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
