import type { Locale } from "../../ui/format.ts";
import { chartSection } from "./chart-section.ts";
import type { Findings, PeriodFindings } from "./findings.ts";
import { actionSection, longestSection, setBackSection } from "./item-sections.ts";
import { mixSection, periodSection } from "./period-sections.ts";
import { planSection } from "./plan-section.ts";
import { questionSection } from "./questions.ts";
import type { Section } from "./section.ts";
import { experimentSection, meanwhileSection } from "./team-sections.ts";

/** All parts of a retrospective, in the order in which a meeting goes through them. */
export function sectionsOf(found: Findings, zone: string, locale?: Locale): Section[] {
  const plan = planSection(found, zone, locale);
  return [
    periodSection(found, locale),
    ...(plan ? [plan] : []),
    mixSection(found, locale),
    longestSection(found, locale),
    setBackSection(found, locale),
    ...periodSectionsOf(found, locale),
    questionSection(found, locale),
  ];
}

/** The parts that need nothing to hold the period against. */
export const periodSectionsOf = (found: PeriodFindings, locale?: Locale): Section[] => [
  chartSection(found, locale),
  experimentSection(found, locale),
  actionSection(found, locale),
  meanwhileSection(found, locale),
];
