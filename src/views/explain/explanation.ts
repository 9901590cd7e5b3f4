import { dayIn } from "../../domain/days.ts";
import { evidences } from "../../domain/evidence.ts";
import type { Answer } from "../../metrics/answer.ts";
import { clockWords } from "../../ui/duration.ts";
import type { Explanation } from "../../ui/explanation.ts";
import {
  formatDate,
  formatDateAt,
  formatNumber,
  formatShare,
  formatTime,
} from "../../ui/format.ts";
import { definitions, evidenceWords } from "./definitions.ts";

/** All that stands behind an answer, in words. */
export function explanation(answer: Answer<unknown>): Explanation {
  const { asOf, zone, clock, window, n, counted, leftOut, evidence } = answer;
  const inputs = evidences.reduce((sum, name) => sum + evidence[name], 0);
  const lastDay = dayIn(zone, asOf);
  return {
    ...definitions[answer.definition],
    facts: [
      { name: "As of", value: `${formatDateAt(asOf, zone)}, ${formatTime(asOf, zone)} (${zone})` },
      ...(window === null
        ? []
        : [
            {
              name: "Window",
              value: `${formatDate(window.first)} to ${formatDate(window.last)}, both in${
                window.last > lastDay ? "; as far as it is over" : ""
              }`,
            },
          ]),
      { name: "Clock", value: clockWords[clock] },
      {
        name: "Rests on",
        value: `${formatNumber(n)} values, ${formatNumber(counted.length)} items`,
      },
    ],
    leftOut: leftOut
      .filter(({ rows }) => rows.length > 0)
      .map(({ reason, rows }) => ({ reason, items: rows.length })),
    evidence: evidences
      .filter((name) => evidence[name] > 0)
      .map((name) => ({
        name,
        meaning: evidenceWords[name],
        share: formatShare(evidence[name], inputs),
        inputs: evidence[name],
      })),
  };
}
