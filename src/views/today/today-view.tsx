import { AgeingPanel } from "../flow/ageing-panel.tsx";
import { titles } from "../flow/titles.ts";
import { OpenedDrawer } from "../items/opened-drawer.tsx";
import { InSight } from "../panel/in-sight.tsx";
import { Part } from "../panel/part.tsx";
import { FindingsLine } from "./findings-line.tsx";
import { Headlines } from "./headlines.tsx";
import { Lead } from "./lead.tsx";
import { attentionTitle, NeedsAttentionPanel } from "./needs-attention-panel.tsx";
import { OldestPanel, oldestTitle } from "./oldest-panel.tsx";
import { SincePanel, sinceTitle } from "./since-panel.tsx";
import styles from "./today.module.css";
import { TodayTools } from "./today-tools.tsx";

/** What a delivery manager reads before stand-up: the sentence, the figures, the lists, the pictures. */
export const TodayView = () => (
  <div className={styles["today"]}>
    <h1 className="visually-hidden">Today</h1>
    <div className={styles["top"]}>
      <Part title="What needs a person today">
        <Lead />
      </Part>
      <Part title="Stand-up">
        <TodayTools />
      </Part>
    </div>
    <Headlines />
    <div className={`${styles["pair"]} ${styles["lists"]}`} data-first="wide">
      <Part title={attentionTitle}>
        <NeedsAttentionPanel />
      </Part>
      <Part title={sinceTitle}>
        <SincePanel />
      </Part>
    </div>
    <InSight title={titles.ageing} height={490}>
      <AgeingPanel />
    </InSight>
    <Part title={oldestTitle}>
      <OldestPanel />
    </Part>
    <Part title="Findings">
      <FindingsLine />
    </Part>
    <OpenedDrawer />
  </div>
);
