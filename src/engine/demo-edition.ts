import { parseInstant } from "../domain/instant.ts";
import type { DemoEdition } from "./demo-team.ts";

/** The demo's world as it ships. Change the name of the edition with the world: archives of the old one are then thrown away. */
export const demoEdition: DemoEdition = {
  edition: "2026-11-20 a",
  name: "Demo team",
  end: parseInstant("2026-11-20T16:00:00Z"),
};
