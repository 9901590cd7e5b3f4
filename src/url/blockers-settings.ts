/** How the ledger of blockers is shown. */
export type BlockersSettings = {
  /** This team, or all teams kept on this device. */
  reach: "team" | "all";
  group: "none" | "reason" | "owner" | "issue" | "repository";
  sort: "age" | "cost" | "behind" | "date";
  only: "everything" | "started" | "outside" | "ownerless" | "dated" | "waiting";
};

const choices = {
  reach: ["team", "all"],
  group: ["none", "reason", "owner", "issue", "repository"],
  sort: ["age", "cost", "behind", "date"],
  only: ["everything", "started", "outside", "ownerless", "dated", "waiting"],
} as const;
const names = ["reach", "group", "sort", "only"] as const;

/**
 * From the text of a link: `reach-all.group-reason`. Whatever is left out, or is nothing we know,
 * is at its default, the first of its choices.
 */
export function parseBlockersSettings(text: string | undefined): BlockersSettings {
  const given = new Map(
    (text ?? "").split(".").map((part): [string, string] => {
      const cut = part.indexOf("-");
      return [part.slice(0, cut), part.slice(cut + 1)];
    }),
  );
  const chosen = <Value extends string>(name: string, of: readonly [Value, ...Value[]]): Value =>
    of.find((value) => value === given.get(name)) ?? of[0];
  return {
    reach: chosen("reach", choices.reach),
    group: chosen("group", choices.group),
    sort: chosen("sort", choices.sort),
    only: chosen("only", choices.only),
  };
}

/** The inverse of `parseBlockersSettings`; undefined where everything is at its default. */
export function formatBlockersSettings(settings: BlockersSettings): string | undefined {
  const parts = names
    .filter((name) => settings[name] !== choices[name][0])
    .map((name) => `${name}-${settings[name]}`);
  return parts.length === 0 ? undefined : parts.join(".");
}
