import { OpenedDrawer } from "../items/opened-drawer.tsx";
import { Part } from "../panel/part.tsx";
import { AgeingPanel, ageingTitle } from "./ageing-panel.tsx";
import { BlockersPanel, blockersTitle } from "./blockers-panel.tsx";
import { CycleTimePanel, cycleTimeTitle } from "./cycle-time-panel.tsx";
import { FindingsLine } from "./findings-line.tsx";
import { Headlines } from "./headlines.tsx";
import { Lead } from "./lead.tsx";
import { OldestPanel, oldestTitle } from "./oldest-panel.tsx";
import { ThroughputPanel, throughputTitle } from "./throughput-panel.tsx";
import styles from "./today.module.css";

/** What a delivery manager reads before stand-up: the sentence, the figures, the lists, the pictures. */
export const TodayView = () => (
  <div className={styles["today"]}>
    <h1 className="visually-hidden">Today</h1>
    <Part title="What needs a person today">
      <Lead />
    </Part>
    <Headlines />
    <div className={`${styles["pair"]} ${styles["lists"]}`}>
      <Part title={oldestTitle}>
        <OldestPanel />
      </Part>
      <Part title={blockersTitle}>
        <BlockersPanel />
      </Part>
    </div>
    <Part title={ageingTitle}>
      <AgeingPanel />
    </Part>
    <div className={styles["pair"]}>
      <Part title={cycleTimeTitle}>
        <CycleTimePanel />
      </Part>
      <Part title={throughputTitle}>
        <ThroughputPanel />
      </Part>
    </div>
    <Part title="Findings">
      <FindingsLine />
    </Part>
    <OpenedDrawer />
  </div>
);
