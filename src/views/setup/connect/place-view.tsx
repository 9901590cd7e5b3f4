import { useState } from "react";
import { hostOf, type Place, useSetupSearch } from "../../../url/setup-search.ts";
import { CheckField } from "../fields/check-field.tsx";
import { RadioField } from "../fields/radio-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { isReachable, pagePolicy } from "../reachable-host.ts";
import styles from "../setup.module.css";
import { StepLink } from "../step-link.tsx";
import { StepPage } from "../step-page.tsx";
import { HeldTokens } from "./held-tokens.tsx";
import { LocalTokenOffer } from "./local-token-offer.tsx";

const options: readonly { value: Place; label: string; help: string }[] = [
  {
    value: "organization",
    label: "In an organisation on github.com",
    help: "github.com/orgs/acme/projects/7",
  },
  {
    value: "user",
    label: "In somebody's own account on github.com",
    help: "github.com/users/ada/projects/3. A fine-grained token cannot read such a board.",
  },
  {
    value: "enterprise server",
    label: "On our company's own server",
    help: "GitHub Enterprise Server, such as github.acme.com",
  },
  {
    value: "data residency",
    label: "On our company's subdomain of ghe.com",
    help: "GitHub Enterprise Cloud with data residency, such as acme.ghe.com",
  },
];

/** Where the work is: it decides which token is needed. */
export function PlaceView() {
  const { search, change } = useSetupSearch();
  const { place = "organization" } = search;
  // The link follows what is typed, but later: the fields would lose letters if they waited for it.
  const [typed, setTyped] = useState({ host: search.host ?? "", owner: search.owner ?? "" });
  const type = (next: Partial<typeof typed>) => {
    const now = { ...typed, ...next };
    setTyped(now);
    change({ host: now.host || undefined, owner: now.owner || undefined });
  };
  const host = hostOf(search);
  const elsewhere = place === "enterprise server" || place === "data residency";
  const fault = elsewhere ? hostFault(place, host) : null;
  return (
    <StepPage
      step="Connect"
      title="Where does your team's work live?"
      sentence="Headway reads it through GitHub with a token of yours, which can be one that only reads. Where the work lives decides which token that is."
      actions={
        <>
          {fault === null && (
            <StepLink to="/connect/token" look="primary">
              Next: the token
            </StepLink>
          )}
          <StepLink to="/connect">Back</StepLink>
        </>
      }
    >
      <LocalTokenOffer />
      <HeldTokens leads />
      <RadioField
        label="The team's board or repositories are"
        value={place}
        options={options}
        onChange={(next) => change({ place: next })}
      />
      {elsewhere && (
        <TextField
          label="Name of the server"
          value={typed.host}
          placeholder={place === "data residency" ? "acme.ghe.com" : "github.acme.com"}
          onChange={(next) => type({ host: next })}
        />
      )}
      {elsewhere && fault !== null && host !== "" && (
        <p className={styles["fault"]} role="status">
          {fault}
        </p>
      )}
      {place !== "user" && (
        <TextField
          label="Name of the organisation"
          help="As in its address. You can leave it out: with it, GitHub's form comes up filled in further."
          value={typed.owner}
          placeholder="acme"
          onChange={(next) => type({ owner: next })}
        />
      )}
      <div>
        <CheckField
          label="The team works with a Projects board"
          help="Without one, labels, assignments and pull requests tell where work stands."
          checked={search.board !== "no"}
          onChange={(checked) => change({ board: checked ? undefined : "no" })}
        />
        <CheckField
          label="Some of it is private"
          checked={search.private !== "no"}
          onChange={(checked) => change({ private: checked ? undefined : "no" })}
        />
      </div>
    </StepPage>
  );
}

function hostFault(place: Place, host: string): string | null {
  if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?$/.test(host))
    return "Write the server's name, such as github.acme.com.";
  if (place === "data residency" && !/^[a-z0-9-]+\.ghe\.com$/.test(host))
    return "A subdomain of ghe.com is one name and .ghe.com, such as acme.ghe.com.";
  if (!isReachable(host, pagePolicy()))
    return `This copy of Headway was built to speak to github.com and ghe.com only. Whoever serves it builds it with GITHUB_HOST=${host}, and it reads ${host} too.`;
  return null;
}
