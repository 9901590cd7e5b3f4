import { useNavigate } from "@tanstack/react-router";
import { useKeepTeam } from "../../../data/setup-team.ts";
import { Button } from "../../../ui/button.tsx";
import { useDraft } from "../draft.tsx";
import styles from "../setup.module.css";
import { StepLink } from "../step-link.tsx";
import { StepPage } from "../step-page.tsx";
import { AgreementForm } from "./agreement-form.tsx";

/** What the team agrees on; all of it can be left as it is. */
export function AgreeView() {
  const { file, edit } = useDraft();
  const keep = useKeepTeam();
  const navigate = useNavigate();
  if (!file)
    return (
      <StepPage
        step="Agree"
        title="There is no mapping yet"
        sentence="What the team agrees on comes after what its columns mean."
        actions={<StepLink to="/connect/map">Back to the mapping</StepLink>}
      >
        {null}
      </StepPage>
    );
  const show = () =>
    keep.mutate(
      { teamFile: file, id: null },
      { onSuccess: (team) => void navigate({ to: "/team/$team/today", params: { team } }) },
    );
  return (
    <StepPage
      step="Agree"
      title="What has the team agreed on?"
      sentence="Everything here has a default that does for most teams. Leave it, or open what matters to you; it can be changed at any time."
      actions={
        <>
          <Button look="primary" disabled={keep.isPending} onClick={show}>
            {keep.isPending ? "Keeping the team…" : "Show the numbers"}
          </Button>
          <StepLink to="/connect/map">Back</StepLink>
        </>
      }
    >
      <AgreementForm file={file} onChange={edit} />
      {keep.error && (
        <p className={styles["fault"]} role="alert">
          {keep.error.message.replace(
            /^the team file cannot be used: /,
            "This cannot be kept yet: ",
          )}
        </p>
      )}
    </StepPage>
  );
}
