import { setupServer } from "msw/node";
import { githubHandlers } from "./github/http/handlers.ts";
import type { Twin } from "./github/twin.ts";

/** The twin in the way of everything that Node sends to GitHub. */
export const twinServer = (twin: Twin) => setupServer(...githubHandlers(twin));
