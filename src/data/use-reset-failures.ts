import { useQueryErrorResetBoundary } from "@tanstack/react-query";

/** Lets failed questions be asked again; without it they fail again at once. */
export const useResetFailures = (): (() => void) => useQueryErrorResetBoundary().reset;
