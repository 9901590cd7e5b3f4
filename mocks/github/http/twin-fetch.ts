import "./local-storage.ts";
import { getResponse, type RequestHandler } from "msw";

/**
 * A `fetch` that only the twin answers: no service worker, no network.
 *
 * @returns rejects with a TypeError, as fetch does, where no handler answers or the network is down
 */
export const createTwinFetch =
  (handlers: RequestHandler[]): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const response = await getResponse(handlers, request);
    if (!response || response.type === "error")
      throw new TypeError(`Failed to fetch ${request.url}`);
    return response;
  };
