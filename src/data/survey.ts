import { useCallback, useEffect, useRef, useState } from "react";
import type { Engine } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";

/** How a first reading goes on. */
export type Survey = Parameters<Parameters<Engine["survey"]>[1]>[0];

/** What the page knows of a reading: how far it is, and whether it has ended; the failure where it could not begin. */
export type Surveying = { survey: Survey | null; ended: boolean; failure: string | null };

const nothing: Surveying = { survey: null, ended: false, failure: null };

/**
 * Reads sources for the first time while their page is shown; stops when they change or the
 * page is left.
 *
 * @param addresses none: nothing is read
 */
export function useSurvey(addresses: readonly string[]): Surveying & { again: () => void } {
  const engine = useEngine();
  const key = addresses.join(",");
  const [round, setRound] = useState(0);
  const [known, setKnown] = useState({ key: "", round: 0, ...nothing });
  useEffect(() => {
    if (key === "") return undefined;
    let here = true;
    const show = (next: Partial<Surveying>) => {
      if (here)
        setKnown((last) =>
          last.key === key && last.round === round
            ? { ...last, ...next }
            : { key, round, ...nothing, ...next },
        );
    };
    engine
      .survey(key.split(","), (survey) => show({ survey }))
      .then(
        (reply) =>
          show(
            reply.ok
              ? { survey: reply.answer, ended: true }
              : { ended: true, failure: reply.failure.message },
          ),
        () => show({ ended: true, failure: "The part of Headway that reads has stopped." }),
      );
    return () => {
      here = false;
      void engine.stopSurvey();
    };
  }, [engine, key, round]);
  const again = useCallback(() => setRound((last) => last + 1), []);
  const current = known.key === key && known.round === round ? known : nothing;
  return { ...current, again };
}

/** Forgets what was read for no team when the pages of setting up are left. */
export function useLeaveSetup(): void {
  const engine = useEngine();
  const mounted = useRef(false);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
      // React tries effects out twice while developing: only a real leaving counts.
      setTimeout(() => {
        if (!mounted.current) void engine.leaveSetup();
      }, 0);
    };
  }, [engine]);
}
