import { useEffect } from "react";
import { useEngine } from "./engine-context.tsx";

/** Tells the engine which team is on the page, and whether somebody can see it: only then is it kept fresh. */
export function useAttention(team: string): void {
  const engine = useEngine();
  useEffect(() => {
    const tell = () =>
      void engine.attend({
        team,
        visible: document.visibilityState === "visible",
        online: navigator.onLine,
      });
    tell();
    document.addEventListener("visibilitychange", tell);
    window.addEventListener("online", tell);
    window.addEventListener("offline", tell);
    return () => {
      document.removeEventListener("visibilitychange", tell);
      window.removeEventListener("online", tell);
      window.removeEventListener("offline", tell);
      void engine.attend({ team: null, visible: false, online: false });
    };
  }, [engine, team]);
}
