import { type SubmitEvent, useState } from "react";
import type { Joined } from "../../data/linked-team.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./join.module.css";
import { TokenTrouble } from "./token-trouble.tsx";

type Given = { token: string | null; remember: boolean; anyway: boolean };
type Props = {
  host: string;
  hasToken: boolean;
  outcome: Joined | null;
  failure: string | null;
  busy: boolean;
  onJoin: (given: Given) => void;
};

/** Asks for a token where none is at hand, and says what it cannot see before the numbers do. */
export function JoinForm({ host, hasToken, outcome, failure, busy, onJoin }: Props) {
  const [token, setToken] = useState("");
  const [remember, setRemember] = useState(false);
  const [own, setOwn] = useState(!hasToken);
  const given = { token: own ? token.trim() : null, remember };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onJoin({ ...given, anyway: false });
  };
  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      {own ? (
        <>
          <label htmlFor="join-token">Your token for {host}</label>
          <p id="join-help">
            A classic token with <code>repo</code> and <code>read:project</code>, or a fine-grained
            one that may read the team's repositories and projects.{" "}
            <a
              href={`https://${host}/settings/tokens/new?scopes=repo,read:project&description=Headway`}
              target="_blank"
              rel="noreferrer"
            >
              Make one on GitHub
            </a>
          </p>
          <input
            id="join-token"
            type="password"
            autoComplete="off"
            spellCheck={false}
            aria-describedby="join-help"
            value={token}
            onChange={({ target }) => setToken(target.value)}
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
          <Button disabled={busy} onClick={() => onJoin({ ...given, anyway: true })}>
            Open what it can see
          </Button>
        )}
      </div>
    </form>
  );
}
