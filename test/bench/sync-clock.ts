/** A clock on which whatever is waited for at the same time takes the same time. */
export type SyncClock = {
  now: () => number;
  sleep: (ms: number) => Promise<void>;
};

/**
 * Time that stands still while anything is worked on, and leaps to the end of the next
 * wait once all that is left to do is wait. Requests under way together overlap, as they
 * do on a network; work itself takes no time.
 *
 * @param start epoch milliseconds
 */
export function syncClock(start: number): SyncClock {
  let time = start;
  let leaping = false;
  const waits: { until: number; done: () => void }[] = [];

  const leap = () => {
    leaping = false;
    waits.sort((a, b) => a.until - b.until);
    const next = waits.shift();
    if (!next) return;
    time = Math.max(time, next.until);
    next.done();
    prepare();
  };
  // Two turns of the event loop: by then whatever could run has run.
  const prepare = () => {
    if (leaping || waits.length === 0) return;
    leaping = true;
    setImmediate(() => setImmediate(leap));
  };
  return {
    now: () => time,
    sleep: (ms) =>
      new Promise((done) => {
        waits.push({ until: time + ms, done });
        prepare();
      }),
  };
}
