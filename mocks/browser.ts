import { setupWorker } from "msw/browser";
import { githubHandlers } from "./github/http/handlers.ts";
import type { Twin } from "./github/twin.ts";

/** The twin as a service worker, in the way of everything that a page and its workers send to GitHub. */
export const twinWorker = (twin: Twin) => setupWorker(...githubHandlers(twin));
