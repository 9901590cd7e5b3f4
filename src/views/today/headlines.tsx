import { useAnswer } from "../../data/answers.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { isRefusal } from "../../metrics/answer.ts";
import { clockUnit, formatDuration } from "../../ui/duration.ts";
import { formatNumber } from "../../ui/format.ts";
import { Sparkline } from "../../ui/sparkline.tsx";
import { Term } from "../../ui/term.tsx";
import { useViewSettings } from "../../url/use-view-settings.ts";
import { definitions } from "../explain/definitions.ts";
import { explanation } from "../explain/explanation.ts";
import { Part } from "../panel/part.tsx";
import { refusalSentence } from "../panel/refusal-sentence.ts";
import { AgeHeadline, NetFlowHeadline } from "./change-headlines.tsx";
import { Headline, HeadlineSkeleton } from "./headline.tsx";
import {
  blockersSentence,
  cycleTimeSentence,
  throughputSentence,
  wipSentence,
} from "./sentences.ts";
import styles from "./today.module.css";
import { useMomentum } from "./use-momentum.ts";
import { WipLimit } from "./wip-limit.tsx";

/** The numbers to read first, each with its verdict and the rule that gave it. */
export const Headlines = () => (
  <div className={styles["headlines"]}>
    <Part title="Throughput">
      <ThroughputHeadline />
    </Part>
    <Part title="Cycle time">
      <CycleTimeHeadline />
    </Part>
    <Part title="Work in progress">
      <WipHeadline />
    </Part>
    <Part title="Blocked now">
      <BlockedHeadline />
    </Part>
    <Part title="Age of the work">
      <AgeHeadline />
    </Part>
    <Part title="In and out">
      <NetFlowHeadline />
    </Part>
  </div>
);

function ThroughputHeadline() {
  const { answer, previous } = useAnswer("throughput");
  const momentum = useMomentum("throughput");
  const { open } = useViewSettings();
  if (!answer) return <HeadlineSkeleton title="Throughput" />;
  const value = isRefusal(answer.value) ? null : answer.value;
  const mean = value?.meanAWeek ?? null;
  return (
    <Headline
      title="Throughput"
      explanation={explanation(answer)}
      figure={mean === null ? null : formatNumber(mean, undefined, 1)}
      unit="items a week"
      sentence={
        isRefusal(answer.value) ? refusalSentence(answer.value) : throughputSentence(answer.value)
      }
      onOpen={() => open({ list: "delivered" })}
      momentum={momentum}
      previous={previous}
    >
      {value && (
        <Sparkline
          kind="bars"
          values={[...value.delivered]}
          reference={mean}
          label="Items delivered a week over the window, against their mean"
        />
      )}
    </Headline>
  );
}

function CycleTimeHeadline() {
  const { answer, previous } = useAnswer("cycle time");
  const momentum = useMomentum("cycle time");
  const { open } = useViewSettings();
  if (!answer) return <HeadlineSkeleton title="Cycle time" />;
  const { clock } = answer;
  const value = isRefusal(answer.value) ? null : answer.value;
  const p85 = value?.percentiles.find(({ p }) => p === 85) ?? null;
  const days =
    p85 && (clock === "elapsed" ? formatNumber(p85.days, undefined, 1) : formatNumber(p85.days));
  return (
    <Headline
      title="Cycle time"
      explanation={explanation(answer)}
      figure={days}
      unit={`${clockUnit[clock]} for 85\u00a0%`}
      sentence={
        value ? (
          <>
            {cycleTimeSentence(value, clock)}
            {value.sle && (
              <>
                {" "}
                <Term meaning={definitions["cycle time"].definition}>SLE</Term>:{" "}
                {formatDuration(value.sle.days, clock)},{" "}
                {value.sle.setBy === "team" ? "set by the team" : "read from this window"}.
              </>
            )}
          </>
        ) : (
          isRefusal(answer.value) && refusalSentence(answer.value)
        )
      }
      onOpen={() => open({ list: "finished" })}
      momentum={momentum}
      previous={previous}
    >
      {value && (
        <Sparkline
          kind="dots"
          values={[...value.days.subarray(-120)]}
          reference={value.sle?.days ?? null}
          label="Cycle times of the last finished items in order of their finish, against the expectation"
        />
      )}
    </Headline>
  );
}

function WipHeadline() {
  const ages = useAnswer("work item age");
  const { answer, previous } = useAnswer("work in progress");
  const { open } = useViewSettings();
  const limit = useTeamView().state.team.limits.wip;
  if (!answer || !ages.answer) return <HeadlineSkeleton title="Work in progress" />;
  const value = isRefusal(answer.value) ? null : answer.value;
  const now = isRefusal(ages.answer.value) ? null : ages.answer.value;
  return (
    <Headline
      title="Work in progress"
      explanation={explanation(answer)}
      figure={value && formatNumber(value.now)}
      unit={value?.now === 1 ? "item" : "items"}
      sentence={
        <>
          {value && limit !== null && <WipLimit now={value.now} limit={limit} />}
          {now && wipSentence(now, answer.clock)}
        </>
      }
      onOpen={() => open({ list: "in-progress" })}
      previous={previous || ages.previous}
    >
      {value && (
        <Sparkline
          kind="line"
          values={[...value.wip]}
          label="Items in progress at the end of each day of the window"
        />
      )}
    </Headline>
  );
}

function BlockedHeadline() {
  const { answer, previous } = useAnswer("blockers");
  const momentum = useMomentum("change of blocked time");
  const { open } = useViewSettings();
  if (!answer) return <HeadlineSkeleton title="Blocked now" />;
  const value = isRefusal(answer.value) ? null : answer.value;
  return (
    <Headline
      title="Blocked now"
      explanation={explanation(answer)}
      figure={value && formatNumber(value.length)}
      unit={value?.length === 1 ? "item" : "items"}
      sentence={value && blockersSentence(value, answer.clock)}
      onOpen={() => open({ list: "blocked" })}
      momentum={momentum}
      previous={previous}
    >
      {value && value.length > 0 && (
        <Sparkline
          kind="bars"
          values={value.map(({ ageDays }) => ageDays)}
          label="How long each blocked item has been so, the longest first"
        />
      )}
    </Headline>
  );
}
