import { parseArgs } from "node:util";
import { type Day, parseDay } from "../domain/days.ts";
import { type Instant, parseInstant } from "../domain/instant.ts";

/** How the report is called, in words. */
export const usage = `usage: npm run --silent report -- --team TEAM.json [--recorded FILE] [--as-of TIME] [--from DAY] [--to DAY]
       npm run --silent report -- --demo [--as-of TIME] [--from DAY] [--to DAY]

Prints a team's numbers as JSON. Where they come from:
  --recorded FILE   a repository dump: one issue or pull request a line (NDJSON, may be gzipped)
  --demo            the built-in demo team
  neither           GitHub, with the token in the environment variable GITHUB_TOKEN

  --team TEAM.json  the team file (see the README)
  --as-of TIME      only facts up to this time, such as 2026-08-21T20:00:04Z; the default is now
  --from, --to DAY  the window, such as 2026-08-01; both in; the default is the whole history`;

/** A call that cannot be carried out as it is written. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export type ReportOptions = {
  /** Path of the team file; null for the demo's own. */
  team: string | null;
  source: { kind: "recorded"; file: string } | { kind: "demo" } | { kind: "github"; token: string };
  asOf: Instant | null;
  from: Day | null;
  to: Day | null;
};

const understood = <Value>(
  option: string,
  text: string | undefined,
  parse: (text: string) => Value,
): Value | null => {
  if (text === undefined) return null;
  try {
    return parse(text);
  } catch (error) {
    throw new UsageError(`--${option}: ${(error as Error).message}`);
  }
};

/**
 * Reads the words of a call.
 * @param token of the environment, if there is one
 * @throws UsageError that says what is wrong
 */
export function parseReportOptions(words: string[], token: string | undefined): ReportOptions {
  const text = { type: "string" } as const;
  let values: Partial<Record<"team" | "recorded" | "as-of" | "from" | "to", string>> & {
    demo?: boolean;
  };
  try {
    ({ values } = parseArgs({
      args: words,
      options: {
        team: text,
        recorded: text,
        demo: { type: "boolean" },
        "as-of": text,
        from: text,
        to: text,
      },
    }));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { team, recorded, demo = false } = values;
  if (demo && recorded !== undefined)
    throw new UsageError("--demo and --recorded exclude each other");
  if (!demo && team === undefined) throw new UsageError("--team is missing");
  const from = understood("from", values.from, parseDay);
  const to = understood("to", values.to, parseDay);
  if (from !== null && to !== null && from > to) throw new UsageError("--from is after --to");
  return {
    team: team ?? null,
    source: chosenSource(demo, recorded, token),
    asOf: understood("as-of", values["as-of"], parseInstant),
    from,
    to,
  };
}

function chosenSource(
  demo: boolean,
  file: string | undefined,
  token: string | undefined,
): ReportOptions["source"] {
  if (demo) return { kind: "demo" };
  if (file !== undefined) return { kind: "recorded", file };
  if (token === undefined || token === "")
    throw new UsageError(
      "name a --recorded FILE or --demo, or put a token into the environment variable GITHUB_TOKEN",
    );
  return { kind: "github", token };
}
