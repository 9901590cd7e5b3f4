import type { ReactNode } from "react";
import { OpenedDrawer } from "../items/opened-drawer.tsx";
import { InSight } from "../panel/in-sight.tsx";
import { SelectionProvider } from "../panel/selection.tsx";
import { AgeingPanel } from "./ageing-panel.tsx";
import { ArrivalsPanel } from "./arrivals-panel.tsx";
import { CumulativeFlowPanel } from "./cumulative-flow-panel.tsx";
import { CycleTimePanel } from "./cycle-time-panel.tsx";
import { EfficiencyPanel } from "./efficiency-panel.tsx";
import styles from "./flow.module.css";
import { LightsPanel } from "./lights-panel.tsx";
import { MixPanel } from "./mix-panel.tsx";
import { SpreadPanel } from "./spread-panel.tsx";
import { StabilityPanel } from "./stability-panel.tsx";
import { ThroughputPanel } from "./throughput-panel.tsx";
import { TimeInStagePanel } from "./time-in-stage-panel.tsx";
import { titles } from "./titles.ts";
import { TotalAgePanel } from "./total-age-panel.tsx";
import { WipPanel } from "./wip-panel.tsx";

/** How work flows: how long it takes, how much there is, where it stands, and whether that changes. */
export const FlowView = () => (
  <SelectionProvider>
    <div className={styles["flow"]}>
      <h1 className="visually-hidden">Flow</h1>
      <Group title="How long it takes">
        <InSight title={titles.cycleTime} height={470}>
          <CycleTimePanel />
        </InSight>
        <InSight title={titles.spread} height={470}>
          <SpreadPanel />
        </InSight>
      </Group>
      <Group title="How much there is">
        <InSight title={titles.throughput} height={480}>
          <ThroughputPanel />
        </InSight>
        <InSight title={titles.arrivals} height={480}>
          <ArrivalsPanel />
        </InSight>
        <InSight title={titles.wip} height={400}>
          <WipPanel />
        </InSight>
        <InSight title={titles.totalAge} height={400}>
          <TotalAgePanel />
        </InSight>
      </Group>
      <Group title="Where it stands" whole>
        <InSight title={titles.ageing} height={490}>
          <AgeingPanel />
        </InSight>
        <InSight title={titles.cumulativeFlow} height={540}>
          <CumulativeFlowPanel />
        </InSight>
      </Group>
      <Group title="What it is" whole>
        <InSight title={titles.mix} height={470}>
          <MixPanel />
        </InSight>
      </Group>
      <Group title="Where the time goes">
        <InSight title={titles.timeInStage} height={430}>
          <TimeInStagePanel />
        </InSight>
        <InSight title={titles.efficiency} height={430}>
          <EfficiencyPanel />
        </InSight>
      </Group>
      <Group title="Whether it holds" whole>
        <InSight title={titles.stability} height={430}>
          <StabilityPanel />
        </InSight>
        <InSight title={titles.lights} height={290}>
          <LightsPanel />
        </InSight>
      </Group>
      <OpenedDrawer beside />
    </div>
  </SelectionProvider>
);

const Group = ({
  title,
  whole = false,
  children,
}: {
  title: string;
  whole?: boolean;
  children: ReactNode;
}) => (
  <section className={styles["group"]} aria-label={title}>
    <p className={styles["groupTitle"]} aria-hidden>
      {title}
    </p>
    <div className={styles["panels"]} data-whole={whole}>
      {children}
    </div>
  </section>
);
