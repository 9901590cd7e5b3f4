import type { FlowTable } from "../history/flow-table.ts";
import type { Answer } from "./answer.ts";

/** What every answer says of the table it was read from. */
export const basis = ({
  asOf,
  clock,
}: FlowTable): Pick<Answer<unknown>, "asOf" | "zone" | "clock"> => ({
  asOf,
  zone: clock.days.zone,
  clock: clock.kind,
});
