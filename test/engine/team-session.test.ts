import { describe, expect, it } from "vitest";
import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { parseTeam } from "../../src/domain/team.ts";
import { TeamSession } from "../../src/engine/team-session.ts";
import { at } from "../github/nodes.ts";
import { setUp } from "../github/sync/twin.ts";
import { board, issueOnBoard, move, worldOf } from "../github/sync/worlds.ts";
import { fakeBrowser } from "./fake-tabs.ts";
import { teamFile } from "./open-tab.ts";

const world = worldOf(...issueOnBoard("I_1", 1, 1), move("I_1", 2, 1, "Doing"));
const [todo, ...later] = teamFile.stages;
const renamed = parseTeam({ ...teamFile, stages: [{ ...todo, name: "Not yet" }, ...later] });

/** A team whose board was read once. */
async function opened() {
  const archive = openMemoryArchive();
  const twin = setUp(world, board, {}, archive);
  await twin.sync(at(10));
  const session = new TeamSession({
    id: "acme",
    demo: false,
    team: parseTeam(teamFile),
    archive,
    now: () => at(10),
    client: () => Promise.reject(new Error("nothing is read")),
    tabs: fakeBrowser().openTab(),
  });
  return { archive, session };
}

const names = (stages: readonly { name: string }[]) => stages.map(({ name }) => name);

describe("a team described anew", () => {
  it("while its facts are fetched is answered as it is described now", async () => {
    const { archive, session } = await opened();
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const itemFacts = archive.itemFacts.bind(archive);
    let asked = false;
    archive.itemFacts = async (select) => {
      asked = true;
      await held;
      return itemFacts(select);
    };
    const before = session.subject({ asOf: null });
    const stateBefore = session.state();
    await expect.poll(() => asked).toBe(true);
    const described = session.describe(renamed);
    goOn();
    const [{ table }, told] = await Promise.all([before, stateBefore, described]);
    expect(table.stages.map(({ name }) => name)).toEqual(["Not yet", "Doing", "Done"]);
    expect(names(told.stages)).toEqual(["Not yet", "Doing", "Done"]);
    expect(told.teamVersion).toBe(2);
    const { table: again } = await session.subject({ asOf: null });
    expect(again.stages.map(({ name }) => name)).toEqual(["Not yet", "Doing", "Done"]);
  });
});
