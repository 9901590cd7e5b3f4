/** Why a question was not answered: somebody asked to drop it. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
  constructor() {
    super("The question was dropped before it was answered.");
  }
}

type Waiting = { id: number; work: () => Promise<unknown>; drop: () => void };

/** Takes questions one at a time, the newest first, and lets messages in between two of them. */
export type Desk = {
  /** @throws Cancelled when the question was dropped before its turn */
  ask<Value>(id: number, work: () => Promise<Value>): Promise<Value>;
  /** Drops a question that still waits; one already answered, or never asked, is left alone. */
  cancel(id: number): void;
};

/** @param pause lets other messages be handled, then resolves */
export function createDesk(pause: () => Promise<void>): Desk {
  const waiting: Waiting[] = [];
  let busy = false;
  const serve = async () => {
    if (busy) return;
    busy = true;
    await pause();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      await next.work();
      await pause();
    }
    busy = false;
  };
  return {
    ask: (id, work) =>
      new Promise((resolve, reject) => {
        waiting.push({
          id,
          work: () => work().then(resolve, reject),
          drop: () => reject(new Cancelled()),
        });
        void serve();
      }),
    cancel(id) {
      const at = waiting.findIndex((question) => question.id === id);
      if (at >= 0) waiting.splice(at, 1)[0]?.drop();
    },
  };
}
