import { OpenedDrawer } from "../items/opened-drawer.tsx";
import { InSight } from "../panel/in-sight.tsx";
import { Part } from "../panel/part.tsx";
import styles from "./blockers.module.css";
import { CausesPanel } from "./causes-panel.tsx";
import { HygienePanel } from "./hygiene-panel.tsx";
import { LedgerPanel } from "./ledger-panel.tsx";
import { MapPanel } from "./map-panel.tsx";
import { OverTimePanel } from "./over-time-panel.tsx";
import { RepeatedPanel } from "./repeated-panel.tsx";
import { titles } from "./titles.ts";
import { UnblockingPanel } from "./unblocking-panel.tsx";
import { WherePanel } from "./where-panel.tsx";

/** What is stuck, on whom, at what cost; what holds up what; and what keeps happening. */
export const BlockersView = () => (
  <div className={styles["blockers"]}>
    <h1 className="visually-hidden">Blockers</h1>
    <Part title={titles.ledger}>
      <LedgerPanel />
    </Part>
    <InSight title={titles.map} height={520}>
      <MapPanel />
    </InSight>
    <div className={styles["pair"]}>
      <InSight title={titles.causes} height={440}>
        <CausesPanel />
      </InSight>
      <InSight title={titles.overTime} height={440}>
        <OverTimePanel />
      </InSight>
      <InSight title={titles.unblocking} height={420}>
        <UnblockingPanel />
      </InSight>
      <InSight title={titles.repeated} height={420}>
        <RepeatedPanel />
      </InSight>
      <InSight title={titles.where} height={300}>
        <WherePanel />
      </InSight>
      <InSight title={titles.hygiene} height={300}>
        <HygienePanel />
      </InSight>
    </div>
    <OpenedDrawer />
  </div>
);
