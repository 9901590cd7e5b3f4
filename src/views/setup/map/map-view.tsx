import { useTokens } from "../../../data/tokens.ts";
import { workflowFault } from "../../../domain/workflow.ts";
import { Button } from "../../../ui/button.tsx";
import { plural } from "../../../ui/format.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { hostOf, useSetupSearch } from "../../../url/setup-search.ts";
import { ProblemNote } from "../connect/problem-note.tsx";
import { useDraft } from "../draft.tsx";
import styles from "../setup.module.css";
import { StepLink } from "../step-link.tsx";
import { StepPage } from "../step-page.tsx";
import { MappingEditor } from "./mapping-editor.tsx";
import { ReadingNote } from "./reading-note.tsx";
import { RepositoriesInstead } from "./repositories-instead.tsx";

/** The proposed mapping, to be looked at and mended while the reading may go on. */
export function MapView() {
  const {
    addresses,
    survey,
    ended,
    failure,
    proposal,
    proposalError,
    file,
    edit,
    edited,
    reset,
    round,
    proposedFrom,
    again,
  } = useDraft();
  const { search } = useSetupSearch();
  const host = hostOf(search);
  const { data: tokens } = useTokens();
  const held = tokens?.some((token) => token.host === host);
  // Without a token GitHub refuses everything: that says nothing of a token.
  const problems = held === false ? [] : (survey?.problems ?? []);
  const canGoOn = file !== null && workflowFault(file.stages) === null;
  if (addresses.length === 0)
    return (
      <StepPage
        step="Map"
        title="Nothing is chosen yet"
        sentence="Choose a board or a repository first."
        actions={<StepLink to="/connect/choose">Back to choosing</StepLink>}
      >
        {null}
      </StepPage>
    );
  return (
    <StepPage
      step="Map"
      wide
      title={file ? "Is this how your team works?" : "Reading your team's work"}
      sentence={
        file
          ? `Proposed from ${plural(proposedFrom, "item")} and how they moved. Look it over and change what is wrong; it can be changed at any time later.`
          : "Headway reads the items and how each of them moved, and then proposes what your columns mean."
      }
      actions={
        <>
          {canGoOn && (
            <StepLink to="/connect/agree" look="primary">
              Next: agree
            </StepLink>
          )}
          {edited && <Button onClick={reset}>Back to the proposal</Button>}
          <StepLink to="/connect/choose">Back</StepLink>
        </>
      }
    >
      <ReadingNote />
      {held === false && (
        <div className={styles["note"]}>
          <p>No token for {host} is at hand: one in memory goes when the page is closed.</p>
          <StepLink to="/connect/token">Paste a token</StepLink>
        </div>
      )}
      {problems.map((problem) => (
        <ProblemNote key={problem.message} problem={problem} />
      ))}
      {failure !== null && (
        <p className={styles["fault"]} role="alert">
          {failure}
        </p>
      )}
      {ended && (problems.length > 0 || failure !== null) && (
        <div className={styles["beside"]}>
          <Button onClick={again}>Try again</Button>
          <StepLink to="/connect/token">Use another token</StepLink>
        </div>
      )}
      {proposalError && (
        <p className={styles["fault"]} role="alert">
          {proposalError.message}
        </p>
      )}
      {proposal?.problem && problems.length === 0 && failure === null && held !== false && (
        <p className={styles["fault"]} role="alert">
          {proposal.problem}
        </p>
      )}
      {proposal?.teamFile && <RepositoriesInstead proposal={proposal} search={search} />}
      {file ? (
        <MappingEditor
          key={addresses.join(",")}
          file={file}
          guesses={proposal?.guesses ?? []}
          round={round}
          onChange={edit}
        />
      ) : (
        !ended && <Skeleton height={320} label="" />
      )}
    </StepPage>
  );
}
