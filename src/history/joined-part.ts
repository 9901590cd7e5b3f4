import type { PlaceStory, Stretch } from "./followed-stretches.ts";
import type { Trail } from "./trail.ts";

/** While one place decided where an item stood, and what its trail tells. */
export type Part = Stretch & PlaceStory & { trail: Trail };
