import { posix } from "node:path";

/** Where an import leads: to a package by name, or to a path from the top of the project. */
export type Target = { kind: "package"; name: string } | { kind: "file"; path: string };

/**
 * Resolves as the project writes imports: relative, with the extension, perhaps
 * with one of Vite's questions (`./worker.ts?worker`). A bare name is a package.
 */
export function target(from: string, specifier: string): Target {
  const bare = specifier.replace(/[?#].*$/, "");
  if (bare.startsWith("/")) return { kind: "file", path: bare.slice(1) };
  if (bare.startsWith(".")) return { kind: "file", path: posix.join(posix.dirname(from), bare) };
  if (bare.startsWith("node:")) return { kind: "package", name: bare };
  const [scope = "", name = ""] = bare.split("/");
  return { kind: "package", name: scope.startsWith("@") ? `${scope}/${name}` : scope };
}
