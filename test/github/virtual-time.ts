/** A clock that only moves when somebody sleeps. */
export function virtualTime(start: number) {
  let time = start;
  const slept: number[] = [];
  return {
    now: () => time,
    sleep: async (ms: number) => {
      slept.push(ms);
      time += ms;
      await Promise.resolve();
    },
    /** What was slept, in milliseconds, in order. */
    slept,
    pass: (ms: number) => {
      time += ms;
    },
  };
}
