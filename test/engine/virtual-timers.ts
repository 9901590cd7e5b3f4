const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * A clock and timers that only move when they are told to.
 *
 * @param busy whether something is under way that takes real time
 */
export function virtualTimers(start: number, busy: () => boolean = () => false) {
  let time = start;
  let waiting: { at: number; run: () => void }[] = [];
  /** Lets everything that can go on go on. */
  const settle = async () => {
    for (let quiet = 0; quiet < 3; quiet = busy() ? 0 : quiet + 1) await turn();
  };
  return {
    now: () => time,
    after: (ms: number, run: () => void) => {
      const timer = { at: time + ms, run };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((other) => other !== timer);
      };
    },
    /** How many timers are set. */
    set: () => waiting.length,
    settle,
    /** Moves the clock, ringing what is due on the way, each at its own time. */
    async pass(ms: number) {
      const end = time + ms;
      await settle();
      for (;;) {
        const next = waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting = waiting.filter((other) => other !== next);
        time = Math.max(time, next.at);
        next.run();
        await settle();
      }
      time = end;
    },
  };
}
