import { useRefresh } from "../../../data/refresh.ts";
import { useTokens } from "../../../data/tokens.ts";
import { hostsOf, type TeamFile } from "../../../domain/team-file.ts";
import { HeldTokens } from "../connect/held-tokens.tsx";
import { TokenForm } from "../connect/token-form.tsx";
import styles from "../setup.module.css";

type Props = { id: string; sources: TeamFile["sources"] };

/** The token that the team is read with: where it is, and how to give another one or forget it. */
export function AccessSection({ id, sources }: Props) {
  const { data: tokens } = useTokens();
  const refresh = useRefresh(id);
  const host = hostsOf(sources)[0] ?? "github.com";
  const held = tokens?.some((token) => token.host === host);
  return (
    <section className={styles["section"]} aria-labelledby="access">
      <h2 id="access">Access to GitHub</h2>
      <HeldTokens />
      {held === false && (
        <>
          <p>
            No token for {host} is at hand: what you see is what was read before. Paste one, and
            what changed since is read.
          </p>
          <TokenForm host={host} onAccepted={() => refresh.mutate()} />
        </>
      )}
    </section>
  );
}
