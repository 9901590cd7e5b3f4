import { useEffect, useState } from "react";

/** "2:05". */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** How long it has been on the page, second by second; a new `key` starts it anew. */
export function Timer() {
  const [seconds, count] = useState(0);
  useEffect(() => {
    const from = performance.now();
    const timer = setInterval(() => count(Math.floor((performance.now() - from) / 1000)), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span role="timer">{clockText(seconds)}</span>;
}
