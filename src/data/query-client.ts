import { QueryClient } from "@tanstack/react-query";

/**
 * The page's cache of answers. Keys name the versions of facts and team, so an answer never
 * goes stale; the archive answers offline; only the sync retries.
 */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        structuralSharing: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
