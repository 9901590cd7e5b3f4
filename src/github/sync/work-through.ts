import { abortReason } from "../abort.ts";
import type { Asking } from "./context.ts";
import { isTooMuch, type PageSize } from "./page-size.ts";

/**
 * Works through a list in batches, some at a time. A batch that was too much goes
 * back and is cut smaller. After a failure nothing new is begun, and what is under
 * way is waited for, so that nothing is stored behind the caller's back.
 *
 * @param size    of a batch
 * @param lanes   batches at a time
 * @param asking  gives up when its signal is aborted
 * @param perform on one batch, taken from the front of the list
 * @throws the first failure, or the signal's reason
 */
export async function workThrough<T>(
  list: readonly T[],
  size: PageSize,
  lanes: number,
  { signal, online = () => false }: Pick<Asking, "signal" | "online">,
  perform: (batch: T[]) => Promise<void>,
): Promise<void> {
  const left = [...list];
  let failed = false;
  const lane = async () => {
    while (left.length > 0 && !failed) {
      if (signal?.aborted) throw abortReason(signal);
      const batch = left.splice(0, size.current());
      try {
        await perform(batch);
        size.succeeded();
      } catch (error) {
        if (!isTooMuch(error, online()) || !size.shrink(batch.length)) {
          failed = true;
          throw error;
        }
        left.unshift(...batch);
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failure = ends.find((end) => end.status === "rejected");
  if (failure) throw failure.reason;
}
