import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import * as v from "valibot";

/** Where a team's work is, as the first question of setting up asks. */
export const places = ["organization", "user", "enterprise server", "data residency"] as const;
export type Place = (typeof places)[number];

/** What a link into the pages of setting up pins down; never a token. */
export type SetupSearch = {
  /** Left out: an organisation on github.com. */
  place?: Place;
  /** Of a company's own server, or of data residency. */
  host?: string;
  /** Login of the organisation, if it was named. */
  owner?: string;
  /** `no`: repositories alone, without a board. Left out: yes. */
  board?: "no";
  /** `no`: all of it is public. Left out: some of it is private. */
  private?: "no";
  /** Addresses of boards and repositories, with a comma between them. */
  source?: string;
};

const maybe = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);
const schema = v.object({
  place: maybe(v.picklist(places)),
  host: maybe(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))),
  owner: maybe(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100))),
  board: maybe(v.literal("no")),
  private: maybe(v.literal("no")),
  source: maybe(v.pipe(v.string(), v.nonEmpty(), v.maxLength(4_000))),
});

/** Reads any query, also a mangled one: a bad value falls back to its default, silently. */
export function parseSetupSearch(search: Record<string, unknown>): SetupSearch {
  const given = v.parse(schema, search);
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The addresses in a link, each once. */
export const addressesOf = ({ source = "" }: SetupSearch): string[] => [
  ...new Set(source.split(",").flatMap((address) => address.trim() || [])),
];

/** The host that a place means; what was typed is taken without `https://` and what follows the name. */
export function hostOf({ place, host = "" }: SetupSearch): string {
  if (place !== "enterprise server" && place !== "data residency") return "github.com";
  return host
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/\/.*$/, "")
    .toLowerCase();
}

/** What the link says about setting up, and how to change it in place. */
export function useSetupSearch() {
  const link = useSearch({ strict: false });
  const navigate = useNavigate();
  const search = useMemo(() => parseSetupSearch(link), [link]);
  const change = useCallback(
    (next: { [Name in keyof SetupSearch]: SetupSearch[Name] | undefined }) =>
      void navigate({
        to: ".",
        search: (old: Record<string, unknown>) => parseSetupSearch({ ...old, ...next }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { search, change };
}
