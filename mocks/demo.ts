import type { Instant } from "../src/domain/instant.ts";
import type { Reading } from "../src/domain/reading.ts";
import { githubHandlers } from "./github/http/handlers.ts";
import { createTwinFetch } from "./github/http/twin-fetch.ts";
import { createTwin } from "./github/twin.ts";
import { dailyReadings } from "./worlds/simulated/daily-readings.ts";
import { boardId, teamZone } from "./worlds/simulated/places.ts";
import { simulateTeam } from "./worlds/simulated/simulate-team.ts";

const seed = 7;
const dayMs = 86_400_000;
/** How long the demo team has had Headway: so far back go its own readings. */
const readingDays = 120;

/** The demo team's GitHub: the simulated world behind the twin. */
export function createDemoGitHub(end: Instant, now: () => Instant = () => end) {
  const { world, teamFile } = simulateTeam({ seed, end });
  const token = "demo";
  const twin = createTwin({ world, now, token });
  return {
    teamFile,
    end,
    token,
    fetch: createTwinFetch(githubHandlers(twin)),
    /** One a day, at the end of each. */
    readings: (): Reading[] =>
      dailyReadings(world, {
        from: now() - readingDays * dayMs,
        to: now() - dayMs,
        zone: teamZone,
      }),
    board: boardId,
  };
}
