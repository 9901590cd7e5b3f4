import { useState } from "react";
import type { TokenCheck } from "../../../data/tokens.ts";
import { formatDateAt } from "../../../ui/format.ts";
import { hostOf, useSetupSearch } from "../../../url/setup-search.ts";
import styles from "../setup.module.css";
import { StepLink } from "../step-link.tsx";
import { StepPage } from "../step-page.tsx";
import { TokenForm } from "./token-form.tsx";
import { TokenGuides } from "./token-guide.tsx";

/** Which token to make, and the field for it. */
export function TokenView() {
  const { search } = useSetupSearch();
  const { place = "organization" } = search;
  const host = hostOf(search);
  const [check, setCheck] = useState<TokenCheck | null>(null);
  return (
    <StepPage
      // Another question: the focus goes to its heading.
      key={check ? "works" : "asks"}
      step="Connect"
      title={check ? "The token works" : "Which token may Headway read with?"}
      sentence={
        check
          ? "GitHub accepts it. Now choose what your team works on."
          : `Make one on ${host} as described, or take one that you have, and paste it below.`
      }
      actions={
        <>
          {check && (
            <StepLink to="/connect/choose" look="primary">
              Next: choose the board
            </StepLink>
          )}
          <StepLink to="/connect/place">Back</StepLink>
        </>
      }
    >
      {check ? (
        <Accepted check={check} />
      ) : (
        <>
          <TokenGuides
            question={{
              place,
              host,
              owner: search.owner ?? null,
              board: search.board !== "no",
              isPrivate: search.private !== "no",
            }}
          />
          <TokenForm host={host} onAccepted={setCheck} />
        </>
      )}
    </StepPage>
  );
}

const Accepted = ({
  check: { login, host, kind, expiresAt, abilities },
}: {
  check: TokenCheck;
}) => (
  <div className={styles["accepted"]} role="status">
    <p>
      <strong>
        It belongs to {login ?? "somebody"} on {host}
      </strong>
      {kind !== "unknown" && ` and is a ${kind} token`}.
      {expiresAt !== null && ` It expires on ${formatDateAt(expiresAt, "UTC")}.`}
    </p>
    <ul>
      {abilities.map(({ of, sentence }) => (
        <li key={of}>{sentence}</li>
      ))}
    </ul>
  </div>
);
