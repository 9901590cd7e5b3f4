import type { Window } from "../../metrics/answer.ts";
import { proportionChange } from "../../metrics/change.ts";
import type { MixedKind, WorkMix } from "../../metrics/work-mix.ts";
import { formatShare } from "../../ui/format.ts";
import { daysBefore } from "./sentences.ts";

/** A kind of work as it is called; what is of none has no name of its own. */
export const kindName = ({ name }: Pick<MixedKind, "name">): string =>
  name === "" ? "no named kind" : name;

const total = ({ kinds }: WorkMix): number => kinds.reduce((sum, kind) => sum + kind.delivered, 0);

/** "Of what was delivered, 45 % was feature, 30 % bug and 25 % no named kind. In the 90 days before feature was 40 %: no real change." */
export function mixSentence(now: WorkMix, before: WorkMix | undefined, window: Window): string {
  const all = total(now);
  if (all === 0) return "Nothing was delivered in this window.";
  const [largest, ...rest] = now.kinds
    .filter(({ delivered }) => delivered > 0)
    .toSorted((a, b) => b.delivered - a.delivered);
  if (!largest) return "Nothing was delivered in this window.";
  const told = rest
    .slice(0, 3)
    .map((kind) => `${formatShare(kind.delivered, all)} ${kindName(kind)}`);
  const others = told.length === 0 ? "" : `, ${told.join(", ")}`;
  const sentence = `Of what was delivered, ${formatShare(largest.delivered, all)} was ${kindName(largest)}${others}.`;
  const then = before?.kinds.find(({ name }) => name === largest.name);
  const allThen = before ? total(before) : 0;
  if (!then || allThen === 0) return sentence;
  const change = proportionChange(
    { count: largest.delivered, of: all },
    { count: then.delivered, of: allThen },
  );
  const judgement = change === null ? "no real change" : `a ${change} share now`;
  return `${sentence} In ${daysBefore(window)} ${kindName(largest)} was ${formatShare(then.delivered, allThen)}: ${judgement}.`;
}
