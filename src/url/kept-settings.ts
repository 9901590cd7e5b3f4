import type { ViewSearch } from "./view-search.ts";

/** The settings that go along from view to view; what lies open beside a page does not. */
export const keptSettings = ({ open: _, ...kept }: ViewSearch): ViewSearch => kept;
