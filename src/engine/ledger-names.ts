import type { Item, ItemId } from "../domain/item.ts";
import { refOf } from "./item-reference.ts";
import { stageNow } from "./item-texts.ts";
import type { LedgerItem } from "./ledger-item.ts";
import type { TeamSubject } from "./team-subject.ts";

/** Names the items a ledger speaks of, from whichever team knows them. */
export class LedgerNames {
  private readonly teams: readonly TeamSubject[];
  private readonly named = new Map<ItemId, LedgerItem>();
  private readonly rows: ReadonlyMap<ItemId, number>[];

  constructor(teams: readonly TeamSubject[]) {
    this.teams = teams;
    this.rows = teams.map(
      ({ subject }) => new Map(subject.table.items.map((id, row) => [id, row])),
    );
  }

  name(id: ItemId): LedgerItem {
    const known = this.named.get(id);
    if (known) return known;
    const item = this.item(id);
    const at = this.rows.findIndex((rows) => rows.has(id));
    const row = this.rows[at]?.get(id);
    const table = this.teams[at]?.subject.table;
    const name: LedgerItem = {
      id,
      ref: item ? refOf(item) : "an issue not read yet",
      title: item?.title ?? "",
      url: item?.url ?? null,
      repository: item?.repository ?? null,
      author: item?.author ?? null,
      stage: table && row !== undefined ? stageNow(table, row) : null,
    };
    this.named.set(id, name);
    return name;
  }

  assignees(id: ItemId | null): string[] {
    return id === null ? [] : (this.item(id)?.assignees ?? []);
  }

  /** Ids of the teams whose item it is. */
  teamsOf(id: ItemId | null): string[] {
    if (id === null) return [];
    return this.teams.filter((_, i) => this.rows[i]?.has(id)).map((team) => team.id);
  }

  all(): ReadonlyMap<ItemId, LedgerItem> {
    return this.named;
  }

  private item(id: ItemId): Item | undefined {
    let found: Item | undefined;
    for (const { subject } of this.teams) {
      const item = subject.items.get(id);
      // What was read whole says more than what another item pointed at.
      if (item && (!found || found.depth === "reference")) found = item;
    }
    return found;
  }
}
