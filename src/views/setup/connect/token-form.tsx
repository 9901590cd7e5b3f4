import { type SubmitEvent, useRef, useState } from "react";
import { type TokenCheck, useCheckToken } from "../../../data/tokens.ts";
import { Button } from "../../../ui/button.tsx";
import { CheckField } from "../fields/check-field.tsx";
import { SecretField } from "../fields/secret-field.tsx";
import styles from "../setup.module.css";
import { ProblemNote } from "./problem-note.tsx";

type Props = {
  host: string;
  /** Called with a token that GitHub accepts; what is known of it, never the token. */
  onAccepted: (check: TokenCheck) => void;
};

/** A field for a token, which is checked at once: as soon as it is pasted, or by the button. */
export function TokenForm({ host, onAccepted }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [remember, setRemember] = useState(false);
  const check = useCheckToken();

  const ask = () => {
    if (check.isPending) return;
    check.mutate(
      { host, token: field.current?.value ?? "", remember },
      {
        onSuccess: (found) => {
          if (found.problem !== null) return;
          if (field.current) field.current.value = "";
          onAccepted(found);
        },
      },
    );
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    ask();
  };
  const problem = check.data?.problem;
  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      <SecretField
        label={`Token for ${host}`}
        help="It goes to GitHub in the request's header, and nowhere else."
        field={field}
        onPaste={ask}
      />
      <CheckField
        label="Remember it on this device"
        help="Encrypted, with a key that cannot leave this browser. Otherwise it is gone when the page is closed."
        checked={remember}
        onChange={setRemember}
      />
      <div>
        <Button look="primary" type="submit" disabled={check.isPending}>
          {check.isPending ? "Asking GitHub…" : "Check the token"}
        </Button>
      </div>
      {problem && !check.isPending && <ProblemNote problem={problem} />}
      {check.error && (
        <p className={styles["fault"]} role="alert">
          {check.error.message}
        </p>
      )}
    </form>
  );
}
