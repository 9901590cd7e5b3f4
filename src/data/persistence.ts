import { useQuery } from "@tanstack/react-query";

/**
 * Asks the browser, once a visit, to keep what Headway keeps even when room is short.
 *
 * @param wanted false where nothing is kept that could not be read again
 * @returns whether it does; undefined while that is not known, or where the browser cannot be asked
 */
export function usePersistence(wanted: boolean): boolean | undefined {
  const { data } = useQuery({
    queryKey: ["persistence"],
    enabled: wanted && "storage" in navigator && "persist" in navigator.storage,
    queryFn: async () => (await navigator.storage.persisted()) || navigator.storage.persist(),
  });
  return data;
}
