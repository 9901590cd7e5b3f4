import { FileText, Plus, Presentation } from "lucide-react";
import { isRefusal } from "../../metrics/answer.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useChangeView } from "../../url/use-view-settings.ts";
import { TotalAgePanel } from "../flow/total-age-panel.tsx";
import { WipPanel } from "../flow/wip-panel.tsx";
import { OpenedDrawer } from "../items/opened-drawer.tsx";
import { InSight } from "../panel/in-sight.tsx";
import { Part } from "../panel/part.tsx";
import { refusalSentence } from "../panel/refusal-sentence.ts";
import { SelectionProvider } from "../panel/selection.tsx";
import { BehaviourCharts } from "./behaviour-panel.tsx";
import { Experiments } from "./experiments.tsx";
import { answerBehind } from "./explained.ts";
import { PackView } from "./pack-view.tsx";
import { PeriodPicker } from "./period-picker.tsx";
import { PresentView } from "./present-view.tsx";
import styles from "./retro.module.css";
import type { Section } from "./section.ts";
import { SectionBody, SectionPanel } from "./section-panel.tsx";
import { periodSectionsOf, sectionsOf } from "./sections.ts";
import { useFindings } from "./use-findings.ts";
import { usePeriods } from "./use-periods.ts";

/** What changed, what was noise, and whether what the team tried worked. */
export const RetroView = () => (
  <SelectionProvider>
    <div className={styles["retro"]}>
      <h1>Retrospective</h1>
      <Part title="Retrospective">
        <Retro />
      </Part>
      <OpenedDrawer beside />
    </div>
  </SelectionProvider>
);

function Retro() {
  const { settings, options, periods, today, known, set } = usePeriods();
  const found = useFindings(periods, options);
  const { show } = settings;
  const pickers = (
    <div className={`${styles["bar"]} screen-only`}>
      <div className={styles["pickers"]}>
        <PeriodPicker
          label="Period"
          options={options}
          value={periods.period}
          onChange={(value) => set({ period: value === "baseline" ? null : value, against: null })}
        />
        <PeriodPicker
          label="Beside"
          options={options}
          value={periods.against}
          baseline
          onChange={(value) => set({ period: periods.period, against: value })}
        />
      </div>
      {found?.findings && (
        <span className={styles["actions"]}>
          <Button onClick={() => set({ show: { question: 0 } })}>
            <Presentation size={16} aria-hidden /> Present
          </Button>
          <Button look="primary" onClick={() => set({ show: "pack" })}>
            <FileText size={16} aria-hidden /> The pack
          </Button>
        </span>
      )}
    </div>
  );
  if (!known) return <Skeleton height={480} label="Reading the first items" />;
  if (found === undefined)
    return (
      <>
        {pickers}
        <Skeleton height={480} label="Reading the period" />
      </>
    );
  if (found === null)
    return (
      <>
        {pickers}
        <EmptyState>
          Nothing is known of this period. Choose days in which the team already worked.
        </EmptyState>
      </>
    );
  const { findings, alone, explained, previous, zone } = found;
  const compared = explained.comparison.value;
  const sections = findings ? sectionsOf(findings, zone) : periodSectionsOf(alone);
  const close = () => set({ show: "page" });
  if (findings && show === "pack")
    return <PackView sections={sections} findings={findings} onClose={close} />;
  if (findings && typeof show === "object")
    return (
      <PresentView
        sections={sections}
        at={show.question}
        onStep={(question) => set({ show: { question } })}
        onClose={close}
      />
    );
  const bodyOf = (section: Section) => {
    switch (section.id) {
      case "charts":
        return <BehaviourCharts {...alone} />;
      case "experiments":
        return <Experiments tried={alone.experiments} today={today} />;
      case "meanwhile":
        return <Meanwhile section={section} />;
      default:
        return undefined;
    }
  };
  return (
    <>
      {pickers}
      {isRefusal(compared) && (
        <EmptyState>
          There is nothing to hold this period against: {refusalSentence(compared)} What needs no
          comparison is below.
        </EmptyState>
      )}
      {sections.map((section) => (
        <Part key={section.id} title={section.title}>
          <SectionPanel
            section={section}
            answer={answerBehind(explained, section.id)}
            previous={previous}
          >
            {bodyOf(section)}
          </SectionPanel>
        </Part>
      ))}
      <section aria-label="Levels" className={styles["levels"]}>
        <p className={styles["note"]}>
          Levels, without signals: each day follows from the one before, so a rule would call a
          steady team unsteady most weeks.
        </p>
        <div className={styles["two"]}>
          <InSight title="How much is in progress?" height={400}>
            <WipPanel />
          </InSight>
          <InSight title="How old is the work in progress altogether?" height={400}>
            <TotalAgePanel />
          </InSight>
        </div>
      </section>
    </>
  );
}

const Meanwhile = ({ section }: { section: Section }) => {
  const { open } = useChangeView();
  return (
    <>
      <SectionBody section={section} />
      <Button
        className={`${styles["add"]} screen-only`}
        onClick={() => open({ list: "notes", day: null })}
      >
        <Plus size={16} aria-hidden /> Write a note
      </Button>
    </>
  );
};
