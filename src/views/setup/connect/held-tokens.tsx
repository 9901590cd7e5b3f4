import { Link } from "@tanstack/react-router";
import {
  type HeldToken,
  useForgetToken,
  useRememberToken,
  useTokens,
} from "../../../data/tokens.ts";
import button from "../../../ui/button.module.css";
import { Button } from "../../../ui/button.tsx";
import { parseSetupSearch } from "../../../url/setup-search.ts";
import styles from "../setup.module.css";
import { placeOf } from "./local-token-offer.tsx";

const where: Record<HeldToken["where"], string> = {
  memory: "in this page's memory, gone when the page is closed",
  device: "on this device, encrypted",
  "local server": "with the server on this machine",
};

/**
 * The tokens at hand: where each is, and how to keep or forget it.
 *
 * @param leads whether the way on to choosing stands beside each
 */
export function HeldTokens({ leads = false }: { leads?: boolean }) {
  const { data: tokens = [] } = useTokens();
  const forget = useForgetToken();
  const remember = useRememberToken();
  const failed = forget.error ?? remember.error;
  if (tokens.length === 0) return null;
  return (
    <section className={styles["note"]} aria-label="Tokens at hand">
      <ul className={styles["tokens"]}>
        {tokens.map(({ host, where: place }) => (
          <li key={host}>
            <span>
              A token for <strong>{host}</strong> is at hand: {where[place]}.
            </span>
            <span className={styles["beside"]}>
              {leads && (
                <Link
                  to="/connect/choose"
                  search={(old) => parseSetupSearch({ ...old, ...placeOf(host) })}
                  className={`${button["button"]} ${button["plain"]}`}
                >
                  Go on with it
                </Link>
              )}
              {place === "memory" && (
                <Button disabled={remember.isPending} onClick={() => remember.mutate(host)}>
                  Remember on this device
                </Button>
              )}
              <Button disabled={forget.isPending} onClick={() => forget.mutate(host)}>
                Forget it
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {failed && (
        <p className={styles["fault"]} role="alert">
          {failed.message}
        </p>
      )}
    </section>
  );
}
