import { useState } from "react";
import { type SourceChoice, useOwners } from "../../../data/choices.ts";
import { useTokens } from "../../../data/tokens.ts";
import { Choice } from "../../../ui/choice.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { addressesOf, hostOf, useSetupSearch } from "../../../url/setup-search.ts";
import { ProblemNote } from "../connect/problem-note.tsx";
import { useDraft } from "../draft.tsx";
import { SelectField } from "../fields/select-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import styles from "../setup.module.css";
import { StepLink } from "../step-link.tsx";
import { StepPage } from "../step-page.tsx";
import { ChosenSources } from "./chosen-sources.tsx";
import { PasteAddress } from "./paste-address.tsx";
import { SourceList } from "./source-list.tsx";

/** What the team works on: boards and repositories that the token can see, or a pasted address. */
export function ChooseView() {
  const { search, change } = useSetupSearch();
  const { remember } = useDraft();
  const chosen = addressesOf(search);
  const host = hostOf(search);
  const { data: tokens } = useTokens();
  const set = (addresses: readonly string[]) =>
    change({ source: addresses.join(",") || undefined });
  const toggle = (address: string, title: string) => {
    remember(address, title);
    set(chosen.includes(address) ? chosen.filter((one) => one !== address) : [...chosen, address]);
  };
  const held = tokens?.some((token) => token.host === host);
  return (
    <StepPage
      step="Choose"
      title="What does the team work on?"
      sentence="Choose its board, or several boards and repositories that it looks after together."
      actions={
        <>
          {chosen.length > 0 && held && (
            <StepLink to="/connect/map" look="primary">
              Next: read and map
            </StepLink>
          )}
          <StepLink to="/connect/token">Back</StepLink>
        </>
      }
    >
      {held === false ? (
        <div className={styles["note"]}>
          <p>No token for {host} is at hand: one in memory goes when the page is closed.</p>
          <StepLink to="/connect/token">Paste a token</StepLink>
        </div>
      ) : (
        <>
          <ChosenSources chosen={chosen} onRemove={(address) => toggle(address, address)} />
          <Listed host={host} chosen={chosen} onToggle={toggle} />
          <PasteAddress
            onFound={(address, title) => {
              if (!chosen.includes(address)) toggle(address, title);
            }}
          />
        </>
      )}
    </StepPage>
  );
}

type ListedProps = {
  host: string;
  chosen: readonly string[];
  onToggle: (address: string, title: string) => void;
};

function Listed({ host, chosen, onToggle }: ListedProps) {
  const { search } = useSetupSearch();
  const { data, error, isPending } = useOwners(host);
  const [picked, pickOwner] = useState<string | null>(null);
  const [kind, setKind] = useState<SourceChoice["kind"]>(
    search.board === "no" ? "repository" : "board",
  );
  const [text, setText] = useState("");
  if (isPending) return <Skeleton height={240} label="Asking GitHub what there is to choose" />;
  const { problems = [] } = data ?? {};
  const owners = withNamed(data?.owners ?? [], search.owner);
  const wanted = search.place === "user" ? "user" : "organization";
  const owner =
    picked ??
    owners.find(({ login }) => login.toLowerCase() === search.owner?.toLowerCase())?.login ??
    owners.find((one) => one.kind === wanted)?.login ??
    owners[0]?.login ??
    null;
  return (
    <section className={styles["form"]} aria-label="What the token can see">
      {error && (
        <p className={styles["fault"]} role="alert">
          {error.message}
        </p>
      )}
      {problems.map((problem) => (
        <ProblemNote key={problem.message} problem={problem} />
      ))}
      {owner !== null && (
        <>
          <div>
            <Choice
              label="What is listed"
              value={kind}
              options={[
                { value: "board", label: "Boards" },
                { value: "repository", label: "Repositories" },
              ]}
              onChange={setKind}
            />
          </div>
          <div className={styles["pair"]}>
            <SelectField
              label="Of"
              value={owner}
              options={owners.map(({ login, name }) => ({
                value: login,
                label: name === null || name === login ? login : `${login} (${name})`,
              }))}
              onChange={pickOwner}
            />
            <TextField
              label={kind === "board" ? "Words of the title" : "A part of the name"}
              type="search"
              value={text}
              onChange={setText}
            />
          </div>
          <SourceList key={`${kind} ${owner}`} {...{ kind, host, owner, text, chosen, onToggle }} />
        </>
      )}
    </section>
  );
}

type Owners = NonNullable<ReturnType<typeof useOwners>["data"]>["owners"];

/** With the organisation that was named before: GitHub lists not every one to every token. */
const withNamed = (owners: Owners, named: string | undefined): Owners =>
  named === undefined || owners.some(({ login }) => login.toLowerCase() === named.toLowerCase())
    ? owners
    : [...owners, { login: named, name: null, kind: "organization" }];
