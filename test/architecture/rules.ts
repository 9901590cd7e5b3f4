import { cycles } from "./cycles.ts";
import type { FileFacts, Reference } from "./file-facts.ts";
import { target } from "./target.ts";

/** A rule broken: where, and in words what to do about it. */
export type Violation = { path: string; line: number; message: string };

/** May be reached: by any import; by `import type` only; by `import()` only. */
export type Access = "any" | "types" | "dynamic";

/** What one room may import besides itself. Keys are rooms or packages; `@scope/*` stands for all of a scope. */
export type Room = {
  rooms: Readonly<Record<string, Access>>;
  packages: Readonly<Record<string, Access>>;
  /** Where only one file of a room may be entered, e.g. `{ mocks: ["mocks/demo.ts"] }`. */
  doors?: Readonly<Record<string, readonly string[]>>;
  /** Clock, sleep and dice are passed in. */
  pure?: true;
};

/** A file that may import more than its room, and why. Only other exceptions may import it. */
export type Exception = {
  packages: readonly string[];
  /** May work out addresses at run time. */
  computed?: true;
  reason: string;
};

export type Architecture = {
  rooms: Readonly<Record<string, Room>>;
  exceptions: Readonly<Record<string, Exception>>;
  maxLines: number;
};

/** `src/metrics/wip.ts` is in metrics, `mocks/github/action.ts` in mocks, `src/main.tsx` in main; null outside. */
export function roomOf(path: string): string | null {
  const [top, second, third] = path.split("/");
  if (top === "mocks") return "mocks";
  if (top !== "src" || second === undefined) return null;
  return third === undefined ? second.replace(/\.[^.]+$/, "") : second;
}

const allows = (access: Access | undefined, { kind }: Reference): boolean =>
  access === "any" ||
  (access === "types" && kind === "type") ||
  (access === "dynamic" && kind === "dynamic");

const how: Record<Access, string> = {
  any: "",
  types: " but as `import type`",
  dynamic: " but by `import()`",
};

const packageAccess = (room: Room, name: string): Access | undefined =>
  room.packages[name] ??
  room.packages[name.replace(/[/:].*$/, name.startsWith("node:") ? ":*" : "/*")];

/** Why this reference may not be, or null when it may. */
function refusal(
  { path }: FileFacts,
  reference: Reference,
  { rooms, exceptions }: Architecture,
): string | null {
  const name = roomOf(path) ?? "";
  const room = rooms[name];
  const exception = exceptions[path];
  if (!room) return null;
  if (reference.specifier === null) {
    return exception?.computed ? null : "computes what it imports: no rule can follow it";
  }
  const to = target(path, reference.specifier);
  if (to.kind === "package") {
    const access = packageAccess(room, to.name);
    if (allows(access, reference) || exception?.packages.includes(to.name)) return null;
    return `${name} may not import ${to.name}${access ? how[access] : ""}`;
  }
  const other = roomOf(to.path);
  if (exceptions[to.path] && !exception) {
    return `may not import ${to.path}, which is for scripts (see the exceptions)`;
  }
  if (other === name) return null;
  if (other === null) return `${name} may not reach outside src and mocks (${to.path})`;
  const access = room.rooms[other];
  if (!allows(access, reference)) {
    return `${name} may not import ${other}${access ? how[access] : ""}`;
  }
  const doors = room.doors?.[other];
  return !doors || doors.includes(to.path)
    ? null
    : `${name} enters ${other} by ${doors.join(" or ")} only`;
}

/** Imports outside the table, and files in no room of it. */
export const roomViolations = (
  files: readonly FileFacts[],
  architecture: Architecture,
): Violation[] =>
  files.flatMap((file): Violation[] => {
    const room = roomOf(file.path);
    if (room !== null && !architecture.rooms[room]) {
      return [{ path: file.path, line: 1, message: `there is no room "${room}" in the table` }];
    }
    return file.references.flatMap((reference) => {
      const message = refusal(file, reference, architecture);
      return message === null ? [] : [{ path: file.path, line: reference.line, message }];
    });
  });

/** Circles of files, types included: two files that need each other are one idea, or want a third. */
export const cycleViolations = (files: readonly FileFacts[]): Violation[] =>
  cycles(files).map((circle) => ({
    path: circle[0] ?? "",
    line: 1,
    message: `imports itself in a circle: ${[...circle, circle[0]].join(" → ")}`,
  }));

/** Clocks and dice read directly in a room where they are passed in. */
export const purityViolations = (
  files: readonly FileFacts[],
  { rooms }: Architecture,
): Violation[] =>
  files
    .filter(({ path }) => rooms[roomOf(path) ?? ""]?.pure)
    .flatMap(({ path, ambient }) =>
      ambient.map(({ line, what }) => ({
        path,
        line,
        message: `reads ${what}: pass the clock or the dice in`,
      })),
    );

/** Default exports, and files too long to be one idea. Generated files may be long. */
export const shapeViolations = (
  files: readonly FileFacts[],
  { maxLines }: Architecture,
): Violation[] =>
  files.flatMap(({ path, lines, defaultExports }) => [
    ...defaultExports.map(({ line, what }) => ({ path, line, message: `has a ${what}: name it` })),
    ...(lines > maxLines && !path.includes(".gen.")
      ? [{ path, line: maxLines + 1, message: `has ${lines} lines; ${maxLines} is the most` }]
      : []),
  ]);

/** `src/a.ts:3 may not …`, one a line, for the message of a failing test. */
export const report = (violations: readonly Violation[]): string[] =>
  violations.map(({ path, line, message }) => `${path}:${line} ${message}`);
