import type { Instant } from "../../../src/domain/instant.ts";
import type { ReadingRow } from "../../../src/domain/reading.ts";
import type { Action } from "../../github/action.ts";

/** The rows of one board as its world goes on. Rows are replaced, never changed: readings may share them. */
export class BoardRows {
  readonly board: string;
  /** By content, in the order in which they were put on the board. */
  readonly #rows = new Map<string, ReadingRow>();
  /** When each issue and pull request, on the board or not, was last updated. */
  readonly #updated = new Map<string, Instant>();

  constructor(board: string) {
    this.board = board;
  }

  all(): ReadingRow[] {
    return [...this.#rows.values()];
  }

  see(action: Action): void {
    const { at } = action;
    switch (action.do) {
      case "open issue":
      case "open pull request":
        this.#updated.set(action.id, at);
        return;
      case "add draft":
        if (action.board === this.board) this.#put(action.id, action.boardItem, at, at);
        return;
      case "add to board":
        if (action.board === this.board)
          this.#put(action.content, action.boardItem, at, this.#updated.get(action.content) ?? at);
        return;
      case "convert draft":
        return this.#converted(action.draft, action.issue, at);
      case "remove from board":
        if (action.board === this.board) this.#rows.delete(action.content);
        return;
      case "archive":
      case "unarchive":
        if (action.board === this.board)
          this.#change(action.content, { archived: action.do === "archive", itemUpdatedAt: at });
        return;
      case "set status":
        if (action.board === this.board) this.#moved(action.content, action.status, at);
        return;
      case "set field":
        if (action.board === this.board)
          this.#field(action.content, action.field, action.value, at);
        return;
      case "rename status":
        if (action.board === this.board) this.#renamed(action.from, action.to);
        return;
      case "set parent":
        this.#touch(action.content, at);
        if (action.parent !== null) this.#touch(action.parent, at);
        return;
      // GitHub does not count the end of a dependency as an update of the issue.
      case "remove dependency":
      case "rename label":
      case "post status update":
        return;
      default:
        return this.#touch(action.content, at);
    }
  }

  #put(content: string, boardItem: string, at: Instant, contentUpdatedAt: Instant): void {
    this.#rows.set(content, {
      item: content,
      boardItem,
      status: null,
      statusCreatedAt: null,
      statusUpdatedAt: null,
      itemUpdatedAt: at,
      contentUpdatedAt,
      archived: false,
      fields: {},
    });
  }

  #change(content: string, change: Partial<ReadingRow>): void {
    const row = this.#rows.get(content);
    if (row) this.#rows.set(content, { ...row, ...change });
  }

  #touch(content: string, at: Instant): void {
    this.#updated.set(content, at);
    this.#change(content, { contentUpdatedAt: at });
  }

  #moved(content: string, status: string | null, at: Instant): void {
    const since = this.#rows.get(content)?.statusCreatedAt ?? at;
    this.#change(content, {
      status,
      statusCreatedAt: status === null ? null : since,
      statusUpdatedAt: status === null ? null : at,
      itemUpdatedAt: at,
    });
  }

  #field(content: string, field: string, value: string | number | null, at: Instant): void {
    const { [field]: _, ...others } = this.#rows.get(content)?.fields ?? {};
    const fields = value === null ? others : { ...others, [field]: String(value) };
    this.#change(content, { fields, itemUpdatedAt: at });
  }

  /** The row keeps its place and its values; what stands in it is another thing. */
  #converted(draft: string, issue: string, at: Instant): void {
    this.#updated.set(issue, at);
    const rows = [...this.#rows];
    if (!this.#rows.has(draft)) return;
    this.#rows.clear();
    for (const [content, row] of rows) {
      if (content !== draft) this.#rows.set(content, row);
      else this.#rows.set(issue, { ...row, item: issue, itemUpdatedAt: at, contentUpdatedAt: at });
    }
  }

  #renamed(from: string, to: string): void {
    for (const [content, row] of this.#rows)
      if (row.status === from) this.#rows.set(content, { ...row, status: to });
  }
}
