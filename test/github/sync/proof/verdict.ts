import type { Archive } from "../../../../src/archive/archive.ts";
import type { Fact } from "../../../../src/domain/fact.ts";
import type { Item } from "../../../../src/domain/item.ts";
import type { ItemFacts } from "../../../../src/domain/reading.ts";
import { orderFacts } from "../../../../src/history/order-facts.ts";
import { explainer } from "./explained.ts";
import { boards, repositoryKey } from "./setup.ts";
import { namesOf, presentId, type TrueRow, type Truth, valueAt } from "./truth.ts";

type Told = Map<string, ItemFacts>;

const toldBy = async (archive: Archive): Promise<Told> =>
  new Map((await archive.itemFacts()).map((each) => [each.item.id, each]));

/**
 * What is wrong with an archive that was filled by troubled readings, beside one that was
 * filled by one clean reading of the same moment, and beside what truly happened. Empty when
 * nothing is: no fact is lost, wrong, or there twice.
 */
export async function faultsOf(archive: Archive, clean: Archive, truth: Truth): Promise<string[]> {
  const ours = await toldBy(archive);
  const theirs = await toldBy(clean);
  const ofRepository = new Set(
    (await archive.itemFacts({ source: repositoryKey })).map(({ item }) => item.id),
  );
  return [
    ...[...ours.values()].flatMap((each) => untrue(truth, each)),
    ...[...theirs.values()].flatMap((each) =>
      lost(truth, ours.get(each.item.id), each, (pull) =>
        isBeyond(truth, ours, theirs.get(pull)?.item),
      ),
    ),
    ...[...ours.values()].flatMap((each) =>
      invented(truth, each, theirs.get(each.item.id), ofRepository.has(each.item.id)),
    ),
    ...truth.rows.flatMap((row) => misplaced(truth, ours, row)),
  ];
}

const show = (fact: Fact): string => JSON.stringify(fact);

/** Facts that tell of nothing, or of what another fact tells already. */
function untrue(truth: Truth, each: ItemFacts): string[] {
  const explain = explainer(truth, each);
  const ids = new Set<string>();
  const wrong: string[] = [];
  const isMarked = ({ kind, evidence }: Fact) => evidence !== "recorded" || marked.has(kind);
  const facts = each.facts.filter(isMarked).toSorted((a, b) => strength(a) - strength(b));
  for (const fact of facts)
    if (explain(fact) === null) wrong.push(`untrue or twice: ${show(fact)}`);
  for (const { id } of each.facts) if (ids.size === ids.add(id).size) wrong.push(`twice: ${id}`);
  return wrong;
}

/** Recorded kinds that an inferred or observed fact may tell of as well. */
const marked = new Set<Fact["kind"]>(["status", "added", "blocked", "unblocked", "removed"]);
const strength = ({ evidence }: Fact): number =>
  ["recorded", "inferred", "observed", "proxy"].indexOf(evidence);

/** What a clean reading knows and ours does not. */
function lost(
  truth: Truth,
  ours: ItemFacts | undefined,
  theirs: ItemFacts,
  beyond: (pull: string) => boolean,
): string[] {
  const { item } = theirs;
  if (!ours) return beyond(item.id) ? [] : [`not there: ${item.id}`];
  const elsewhere = (fact: Fact) =>
    (fact.kind === "linked" || fact.kind === "unlinked") && beyond(fact.pull ?? "");
  const own = new Map(ours.facts.map((fact) => [fact.id, fact]));
  // Events of boards are asked for where a board is read.
  const isOn = item.boards.length > 0;
  const relevant = (fact: Fact) =>
    isOwn(truth, item) ? isOn || !("board" in fact) : outside.has(fact.kind);
  const gaps = theirs.facts
    .filter((fact) => fact.evidence === "recorded" && relevant(fact) && !elsewhere(fact))
    .filter((fact) => !isUnseen(truth, ours, fact))
    .filter((fact) => !cameAndWent(theirs.facts, own, fact))
    .filter((fact) => !agree(truth, own.get(fact.id), fact));
  const [explainOurs, explainTheirs] = [explainer(truth, ours), explainer(truth, theirs)];
  const byStrength = (a: Fact, b: Fact) => strength(a) - strength(b);
  const known = new Set(ours.facts.toSorted(byStrength).map((fact) => explainOurs(fact)));
  const untold = theirs.facts
    .toSorted(byStrength)
    .map((fact) => ({ fact, what: explainTheirs(fact) }))
    .filter(
      ({ fact, what }) =>
        what !== null &&
        exact.has(fact.kind) &&
        relevant(fact) &&
        !known.has(what) &&
        !isUnseen(truth, ours, fact),
    );
  const wrongItem = isOwn(truth, item) ? differences(truth, ours.item, item) : [];
  return [
    ...gaps.map((fact) => `lost: ${show(fact)} (ours: ${JSON.stringify(own.get(fact.id))})`),
    ...untold.map(({ fact }) => `not told: ${show(fact)}`),
    ...wrongItem.map((what) => `${item.id}: ${what}`),
  ];
}

/**
 * A pull request in a repository of which nothing but blocking issues was ever read: GitHub does not mark the issue that
 * it closes, and there is nowhere to ask.
 */
const isBeyond = (truth: Truth, ours: Told, pull: Item | undefined): boolean =>
  pull?.kind === "pull request" &&
  ![...ours.values()].some(({ item }) => item.repository === pull.repository && isOwn(truth, item));

/** It came onto a board and went between two of our readings: neither the item nor another board's row was changed by it. */
const isUnseen = (truth: Truth, ours: ItemFacts, fact: Fact): boolean =>
  "board" in fact &&
  truth.rows.some(
    ({ board, contents, createdAt, removedAt }) =>
      board === fact.board &&
      contents.some(({ value }) => value === ours.item.id) &&
      createdAt <= fact.at &&
      fact.at <= removedAt &&
      removedAt < Infinity &&
      !ours.facts.some((own) => own.kind === "added" && own.at === createdAt),
  );

/**
 * A pull request linked and unlinked between two of our readings, or the other way round: GitHub
 * does not mark the issue, and the pull request names it as before.
 */
function cameAndWent(
  theirs: readonly Fact[],
  ours: ReadonlyMap<string, Fact>,
  fact: Fact,
): boolean {
  if ((fact.kind !== "linked" && fact.kind !== "unlinked") || ours.has(fact.id)) return false;
  const same = theirs.filter(
    (each) => (each.kind === "linked" || each.kind === "unlinked") && each.pull === fact.pull,
  );
  const index = same.indexOf(fact);
  return [same[index - 1], same[index + 1]].some(
    (other) => other !== undefined && other.kind !== fact.kind && !ours.has(other.id),
  );
}

/** Kinds of which a clean reading tells the last change exactly. */
const exact = new Set<Fact["kind"]>(["status", "added"]);
/** What matters of an issue that is none of ours: when it was open. */
const outside = new Set<Fact["kind"]>(["created", "closed", "reopened"]);

/** Whether the item is one of the sources', or a pull request: blocking issues of elsewhere are read for their closing only. */
const isOwn = (truth: Truth, item: Item): boolean =>
  item.kind !== "issue" ||
  item.repository === "acme/lib" ||
  truth.rows.some((row) => row.removedAt === Infinity && row.contents.at(-1)?.value === item.id);

/**
 * The same, or more: what is deleted since is no longer named, what moved has another id. What
 * was hidden when we read it, and moved to where it is not, we cannot name.
 */
const agree = (truth: Truth, ours: Fact | undefined, theirs: Fact): boolean =>
  ours !== undefined &&
  Object.entries(theirs).every(([key, value]) => {
    if (value === null || presentId(truth, Reflect.get(ours, key)) === value) return true;
    const hasMoved = [...truth.moved.keys()].some((id) => presentId(truth, id) === value);
    return Reflect.get(ours, key) === null && mayBeHidden.has(key) && hasMoved;
  });

const mayBeHidden = new Set(["blocker", "parent"]);

function differences(truth: Truth, ours: Item, theirs: Item): string[] {
  const plain = ({ boards: places, labels, closes, parent, subIssues, ...item }: Item) => ({
    ...item,
    boards: places.filter(({ gone }) => !gone).toSorted((a, b) => (a.board < b.board ? -1 : 1)),
    ...(truth.renamedLabels ? {} : { labels: labels.toSorted() }),
    ...(truth.erased ? {} : { closes: closes.toSorted(), parent, subIssues }),
  });
  const [a, b] = [plain(ours), plain(theirs)];
  return Object.keys(b)
    .filter((key) => JSON.stringify(Reflect.get(a, key)) !== JSON.stringify(Reflect.get(b, key)))
    .map(
      (key) =>
        `${key} is ${JSON.stringify(Reflect.get(a, key))}, not ${JSON.stringify(Reflect.get(b, key))}`,
    );
}

/**
 * What ours claims to be there and a clean reading does not show.
 *
 * @param ofRepository whether a reading of the repository saw it, not one of a board alone
 */
function invented(
  truth: Truth,
  ours: ItemFacts,
  theirs: ItemFacts | undefined,
  ofRepository: boolean,
): string[] {
  const { item, facts } = ours;
  const wrong: string[] = [];
  for (const { board, gone } of item.boards) {
    const isThere = truth.rows.some(
      (row) =>
        row.board === board &&
        row.removedAt === Infinity &&
        (row.id === item.id || row.contents.at(-1)?.value === item.id),
    );
    if (!gone && !isThere) wrong.push(`${item.id} is not gone from ${board}`);
  }
  const ended = truth.things.get(item.id)?.endedAt ?? Infinity;
  const isOfSource = ofRepository && item.repository === "acme/lib";
  const left = facts.some((fact) => fact.kind === "removed" && fact.board === null);
  if (isOfSource && ended < Infinity && !left) wrong.push(`${item.id} has not left its repository`);
  if (!theirs) return wrong;
  const ids = new Set(theirs.facts.map(({ id }) => id));
  const isOn = theirs.item.boards.length > 0;
  const more = facts.filter(
    (fact) =>
      fact.evidence === "recorded" &&
      !ids.has(fact.id) &&
      !fading.has(fact.kind) &&
      // Events of boards are asked for where a board is read.
      (isOn || !("board" in fact)),
  );
  return [...wrong, ...more.map((fact) => `nowhere recorded: ${show(fact)}`)];
}

/** Kinds whose events vanish with what they name. */
const fading = new Set<Fact["kind"]>(["linked", "unlinked"]);
/** Whether the facts of a row's item lead to where the row stands. */
function misplaced(truth: Truth, ours: Told, row: TrueRow): string[] {
  if (row.removedAt < Infinity) return [];
  const content = row.contents.at(-1)?.value ?? "";
  const each = ours.get(content) ?? ours.get(row.id);
  if (!each) return [`no item for ${row.id}`];
  if (!boards.includes(row.board)) return [];
  let status = "";
  let archived = false;
  let on = false;
  const fields = new Map<string, string | null>();
  const names = namesOf(truth, valueAt(row.status, Infinity) ?? null);
  for (const fact of orderFacts(each.facts)) {
    if (!("board" in fact) || fact.board !== row.board) continue;
    if (fact.kind === "added" || fact.kind === "converted") on = true;
    if (fact.kind === "added" || fact.kind === "removed") {
      on = fact.kind === "added";
      status = "";
      archived = false;
      fields.clear();
    }
    if (fact.kind === "status") status = fact.to;
    if (fact.kind === "archived" || fact.kind === "unarchived") archived = fact.kind === "archived";
    if (fact.kind === "field") fields.set(fact.field, fact.to);
  }
  const wrong: string[] = [];
  const say = (what: string, is: unknown, not: unknown) =>
    wrong.push(`${each.item.id} on ${row.board}: ${what} ${String(is)}, truly ${String(not)}`);
  if (!on) say("on", on, true);
  if (!names.includes(status)) say("status", status, names.join(" or "));
  if (archived !== (valueAt(row.archived, Infinity) ?? false)) say("archived", archived, !archived);
  for (const [field, changes] of row.fields) {
    const truly = valueAt(changes, Infinity) ?? null;
    if ((fields.get(field) ?? null) !== truly) say(field, fields.get(field), truly);
  }
  return wrong;
}
