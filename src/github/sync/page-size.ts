import { GitHubError } from "../errors.ts";

/** How much to ask for at a time: less when GitHub finds it too much, slowly more again. */
export type PageSize = {
  current(): number;
  /** After an answer: five good ones in a row earn ten more. */
  succeeded(): void;
  /** After a question of that size was too much. False when it cannot be made smaller. */
  shrink(asked: number): boolean;
};

const smallest = 5;
const step = 10;

/** @param largest where it starts, and what it grows back to */
export function createPageSize(largest: number): PageSize {
  let size = largest;
  let good = 0;
  return {
    current: () => size,
    succeeded() {
      good += 1;
      if (good % 5 === 0) size = Math.min(largest, size + step);
    },
    shrink(asked) {
      good = 0;
      if (asked <= Math.min(smallest, largest)) return false;
      // Two requests that were under way together shrink it once.
      size = Math.min(size, Math.max(smallest, Math.floor(asked / 2)));
      return true;
    },
  };
}

/**
 * Whether asking for less may help. Behind some gateways an answer that took too long comes
 * without the headers a browser wants: it looks as if there were no network, though there is.
 *
 * @param online whether the machine itself is on the network
 */
export const isTooMuch = (error: unknown, online = false): boolean =>
  error instanceof GitHubError &&
  (error.failure.kind === "too-heavy" ||
    error.failure.kind === "timeout" ||
    (error.failure.kind === "offline" && online));

/**
 * One page, asked for again in a smaller size when it was too much.
 * @throws GitHubError when even the smallest page is too much, or for any other failure
 */
export async function sized<T>(
  size: PageSize,
  online: (() => boolean) | undefined,
  page: (first: number) => Promise<T>,
): Promise<T> {
  for (;;) {
    const first = size.current();
    try {
      const answer = await page(first);
      size.succeeded();
      return answer;
    } catch (error) {
      if (!isTooMuch(error, online?.()) || !size.shrink(first)) throw error;
    }
  }
}
