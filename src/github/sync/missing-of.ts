import * as v from "valibot";
import type { Checkpoint } from "../../domain/reading.ts";
import type { Gap } from "../errors.ts";
import { commonState } from "./board-state.ts";

const { complete, gaps } = commonState;
const schema = v.object({ complete, gaps });
/** So many are told; a thousand items of one organisation lack the same right. */
const most = 20;

/**
 * What the archive lacks of a source by its checkpoint: whether the last reading that came to its
 * end was whole, and what GitHub left out of it, in words.
 *
 * @param checkpoint null while the source was never read: then all is missing
 */
export function missingOf(checkpoint: Checkpoint | null): { complete: boolean; gaps: string[] } {
  const { output, success } = v.safeParse(schema, checkpoint?.state);
  if (!success) return { complete: false, gaps: [] };
  return { complete: checkpoint?.readAt != null && output.complete, gaps: output.gaps };
}

/** Gaps in words, each once. */
export const gapsInWords = (gaps: readonly Gap[]): string[] =>
  [...new Set(gaps.map(({ message }) => message))].slice(0, most);
