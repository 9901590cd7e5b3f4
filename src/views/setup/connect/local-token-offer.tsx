import { useNavigate } from "@tanstack/react-router";
import { useLocalOffer, useLocalToken } from "../../../data/tokens.ts";
import { Button } from "../../../ui/button.tsx";
import { parseSetupSearch } from "../../../url/setup-search.ts";
import styles from "../setup.module.css";
import { ProblemNote } from "./problem-note.tsx";

/** A token of the server that serves this page on this machine: used without being shown. */
export function LocalTokenOffer() {
  const { data: offer } = useLocalOffer();
  const use = useLocalToken();
  const navigate = useNavigate();
  if (!offer) return null;
  const { host } = offer;
  return (
    <div className={styles["note"]}>
      <p>
        <strong>This machine has a token for {host}.</strong> The server that you started Headway
        with took it from GITHUB_TOKEN. It stays there: this page never sees it.
      </p>
      <Button
        disabled={use.isPending}
        onClick={() =>
          use.mutate(undefined, {
            onSuccess: ({ problem }) => {
              if (problem === null)
                void navigate({
                  to: "/connect/choose",
                  search: (old) => parseSetupSearch({ ...old, ...placeOf(host) }),
                });
            },
          })
        }
      >
        {use.isPending ? "Checking it…" : "Use that token"}
      </Button>
      {use.data?.problem && <ProblemNote problem={use.data.problem} />}
      {use.error && <p role="alert">{use.error.message}</p>}
    </div>
  );
}

/** Where a host is, in the words of the first question. */
export const placeOf = (host: string) => ({
  place:
    host === "github.com"
      ? undefined
      : host.endsWith(".ghe.com")
        ? ("data residency" as const)
        : ("enterprise server" as const),
  host: host === "github.com" ? undefined : host,
});
