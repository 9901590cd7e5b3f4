import { replied } from "./failures.ts";
import type { SetupOptions } from "./setup.ts";
import { setupCalls } from "./setup-calls.ts";
import type { SetupCalls } from "./setup-protocol.ts";

/** Setting up, loaded when somebody does: with it come the words of many languages. */
export function lazySetup(options: SetupOptions): SetupCalls {
  let loading: Promise<SetupCalls> | null = null;
  const load = () => {
    const setup = (loading ??= import("./setup.ts").then(({ createSetup }) =>
      createSetup(options),
    ));
    // A failure is not for ever: the next call tries again.
    setup.catch(() => {
      if (loading === setup) loading = null;
    });
    return setup;
  };
  return setupCalls(async (name, given) => {
    const loaded = await replied(load);
    if (!loaded.ok) return loaded;
    return (loaded.answer[name] as (...all: readonly unknown[]) => Promise<unknown>)(...given);
  });
}
