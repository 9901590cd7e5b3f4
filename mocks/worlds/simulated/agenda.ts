import type { Instant } from "../../../src/domain/instant.ts";

/** Something that goes on for a while: it yields the instant at which it wants to go on. */
export type Process = Generator<Instant, void, void>;

type Entry = { at: Instant; order: number; process: Process };

const earlier = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.order < b.order);

/** Runs processes in order of time, on whole seconds; those of one second in the order in which they asked. */
export class Agenda {
  readonly #heap: Entry[] = [];
  #order = 0;
  /** The instant of what is being done. */
  now: Instant;

  constructor(start: Instant) {
    this.now = start;
  }

  /** Begins a process at `at`, or now if that is past. */
  start(process: Process, at: Instant = this.now): void {
    const second = Math.max(this.now, Math.ceil(at / 1000) * 1000);
    this.#push({ at: second, order: this.#order++, process });
  }

  /** Runs all that happens up to and including `end`. */
  run(end: Instant): void {
    for (let entry = this.#pop(); entry && entry.at <= end; entry = this.#pop()) {
      this.now = entry.at;
      const step = entry.process.next();
      if (step.done !== true) this.start(entry.process, step.value);
    }
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let i = heap.length;
    heap.push(entry);
    while (i > 0) {
      const up = (i - 1) >> 1;
      const parent = heap[up] as Entry;
      if (!earlier(entry, parent)) break;
      heap[i] = parent;
      i = up;
    }
    heap[i] = entry;
  }

  #pop(): Entry | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || top === undefined || heap.length === 0) return top;
    let i = 0;
    for (;;) {
      let down = 2 * i + 1;
      const left = heap[down];
      const right = heap[down + 1];
      if (left === undefined) break;
      let child = left;
      if (right !== undefined && earlier(right, left)) {
        child = right;
        down += 1;
      }
      if (!earlier(child, last)) break;
      heap[i] = child;
      i = down;
    }
    heap[i] = last;
    return top;
  }
}
