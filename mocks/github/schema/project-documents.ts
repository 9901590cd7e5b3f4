import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DocumentNode, parse } from "graphql";
import { joined } from "./pruned-schema.ts";

/**
 * Every operation and fragment of the project, as one document. Node only.
 *
 * @param folder where the `.graphql` files lie
 */
export const projectDocuments = (folder: string): DocumentNode =>
  joined(
    readdirSync(folder)
      .filter((file) => file.endsWith(".graphql"))
      .toSorted()
      .map((file) => parse(readFileSync(join(folder, file), "utf8"))),
  );
