import { type SubmitEvent, useRef, useState } from "react";
import type { Joined } from "../../data/linked-team.ts";
import { Button } from "../../ui/button.tsx";
import { SecretField } from "../setup/fields/secret-field.tsx";
import styles from "./join.module.css";
import { TokenTrouble } from "./token-trouble.tsx";

type Given = { token: string | null; remember: boolean; anyway: boolean };
type Props = {
  host: string;
  hasToken: boolean;
  outcome: Joined | null;
  failure: string | null;
  busy: boolean;
  /** `joined` is to be called once the team is kept. */
  onJoin: (given: Given, joined: () => void) => void;
};

/** Asks for a token where none is at hand, and says what it cannot see before the numbers do. */
export function JoinForm({ host, hasToken, outcome, failure, busy, onJoin }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [remember, setRemember] = useState(false);
  const [own, setOwn] = useState(!hasToken);
  const join = (anyway: boolean) =>
    onJoin({ token: own ? (field.current?.value.trim() ?? "") : null, remember, anyway }, () => {
      if (field.current) field.current.value = "";
    });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    join(false);
  };
  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      {own ? (
        <>
          <SecretField
            label={`Your token for ${host}`}
            help={
              <>
                A classic token with <code>repo</code> and <code>read:project</code>, or a
                fine-grained one that may read the team's repositories and projects.{" "}
                <a
                  href={`https://${host}/settings/tokens/new?scopes=repo,read:project&description=Headway`}
                  target="_blank"
                  rel="noreferrer"
                >
                  Make one on GitHub
                </a>
              </>
            }
            field={field}
          />
          <label className={styles["remember"]}>
            <input
              type="checkbox"
              checked={remember}
              onChange={({ target }) => setRemember(target.checked)}
            />
            Keep it encrypted on this device; otherwise it is gone when the page is closed
          </label>
        </>
      ) : (
        <p>
          A token for {host} is at hand.{" "}
          <button type="button" className={styles["other"]} onClick={() => setOwn(true)}>
            Use another one
          </button>
        </p>
      )}
      <div aria-live="polite" className={styles["outcome"]}>
        {failure !== null && <p className={styles["fault"]}>{failure}</p>}
        {outcome?.kind === "refused" && <TokenTrouble problems={[outcome.problem]} />}
        {outcome?.kind === "unseen" && (
          <>
            <p className={styles["fault"]}>
              Your token does not see everything that this view is made of:
            </p>
            {outcome.unseen.map(({ address, problems }) => (
              <TokenTrouble key={address} address={address} problems={problems} />
            ))}
            <p>Numbers made of a part differ from your colleague's.</p>
          </>
        )}
      </div>
      <div className={styles["actions"]}>
        <Button look="primary" type="submit" disabled={busy}>
          {busy ? "Connecting…" : "Open the view"}
        </Button>
        {outcome?.kind === "unseen" && (
          <Button disabled={busy} onClick={() => join(true)}>
            Open what it can see
          </Button>
        )}
      </div>
    </form>
  );
}
