import type { Instant } from "../domain/instant.ts";
import { abortable, abortReason } from "./abort.ts";

export type Scheduler = {
  /** Runs a task when its turn comes. An abort takes it out of the queue at once. */
  run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Starts nothing new before that instant. */
  pauseUntil(at: Instant): void;
  /** Until when nothing starts, or null. */
  pausedUntil(): Instant | null;
};

/** All requests to one host with one token stand in this line, first come, first served. */
export function createScheduler(options: {
  /** How many at a time, asked whenever one could start. */
  lanes: () => number;
  now: () => Instant;
  sleep: (ms: number) => Promise<void>;
}): Scheduler {
  const { lanes, now, sleep } = options;
  let running = 0;
  let resumeAt = 0;
  let waking = false;
  const line: (() => void)[] = [];

  const wake = async (ms: number) => {
    waking = true;
    await sleep(ms);
    waking = false;
    advance();
  };
  const advance = () => {
    if (line.length === 0) return;
    const wait = resumeAt - now();
    if (wait > 0) {
      if (!waking) void wake(wait);
      return;
    }
    while (running < lanes()) {
      const next = line.shift();
      if (!next) return;
      running += 1;
      next();
    }
  };
  const turn = async (signal: AbortSignal | undefined) => {
    let start = () => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    line.push(start);
    advance();
    try {
      await abortable(started, signal);
    } catch (error) {
      const place = line.indexOf(start);
      // Aborted in the very moment its turn came: give the place back.
      if (place < 0) leave();
      else line.splice(place, 1);
      throw error;
    }
  };
  const leave = () => {
    running -= 1;
    advance();
  };

  return {
    async run(task, signal) {
      if (signal?.aborted) throw abortReason(signal);
      await turn(signal);
      try {
        return await abortable(task(), signal);
      } finally {
        leave();
      }
    },
    pauseUntil(at) {
      resumeAt = Math.max(resumeAt, at);
    },
    pausedUntil: () => (resumeAt > now() ? resumeAt : null),
  };
}
