import type { ViewSearch } from "./view-search.ts";

/** The settings that go along from view to view; what lies open beside a page does not, nor does a team once it is known. */
export const keptSettings = ({ open: _, team: __, ...kept }: ViewSearch): ViewSearch => kept;
