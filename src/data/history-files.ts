import { useMutation } from "@tanstack/react-query";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";

/** All that was read, as a file's content. Fails with `EngineFailure`. */
export function useExportHistory(team: string) {
  const engine = useEngine();
  return useMutation({
    mutationFn: async () => answerOf(await engine.exportHistory(team)),
    // A history may be large: it is not kept once it is saved.
    gcTime: 0,
  });
}

/** Merges a history file into what was read; answers how much of it was new. Fails with `EngineFailure`. */
export function useImportHistory(team: string) {
  const engine = useEngine();
  return useMutation({
    mutationFn: async (file: Blob) => answerOf(await engine.importHistory(team, file)),
    gcTime: 0,
  });
}
