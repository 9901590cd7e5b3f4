import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useDeleteTeam } from "../../../data/setup-team.ts";
import { Button } from "../../../ui/button.tsx";
import styles from "../setup.module.css";

/** Deletes the team with all that was read for it alone; asked twice. */
export function DeleteTeam({ id, name }: { id: string; name: string }) {
  const [asked, ask] = useState(false);
  const remove = useDeleteTeam();
  const navigate = useNavigate();
  return (
    <section className={styles["section"]} aria-labelledby="delete">
      <h2 id="delete">Delete this team</h2>
      <p>
        Its description goes from this browser, with its notes and all that was read for it alone.
        Nothing changes on GitHub. What GitHub keeps can be read again; readings of past days that
        it does not keep are gone, unless you have exported the history.
      </p>
      <div className={styles["beside"]}>
        {asked ? (
          <>
            <Button
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was just pressed
              autoFocus
              className={styles["danger"]}
              disabled={remove.isPending}
              onClick={() =>
                remove.mutate(id, { onSuccess: () => void navigate({ to: "/connect" }) })
              }
            >
              {remove.isPending ? "Deleting…" : `Delete ${name.slice(0, 60)} for good`}
            </Button>
            <Button onClick={() => ask(false)}>Keep it</Button>
          </>
        ) : (
          <Button onClick={() => ask(true)}>Delete this team…</Button>
        )}
      </div>
      {remove.error && (
        <p className={styles["fault"]} role="alert">
          {remove.error.message}
        </p>
      )}
    </section>
  );
}
