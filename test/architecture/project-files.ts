import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SourceFile } from "./file-facts.ts";

const top = fileURLToPath(new URL("../../", import.meta.url));

/** Every TypeScript file of these folders, declarations aside. Absent folders hold none. */
export const projectFiles = (folders: readonly string[]): SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(top + folder, { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
      .map((path) => ({ path, text: readFileSync(top + path, "utf8") })),
  );
