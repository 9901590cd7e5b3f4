import type { WorkKind, WorkNature } from "../../domain/agreement.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import { normal } from "../../domain/workflow.ts";
import { families, isKindField, kindFamily } from "./kind-words.ts";
import type { Guess } from "./proposal.ts";
import { items as counted, listed, quoted, times } from "./sentences.ts";

export type KindsOfWork = { kinds: WorkKind[]; guesses: Guess[] };

type Values = Map<string, number>;
/** More values sort work by something else. */
const mostValues = 12;
const leastValues = 2;
const leastItems = 3;

/** An item of two kinds is of the one that came to the team. */
const rank: Record<WorkNature, number> = { reactive: 0, support: 1, upstream: 2, goal: 3 };

/**
 * Kinds of work: the values of a board field made for it, else the organisation's issue
 * types, else labels whose words name a kind. Labels of the same name join a field's or
 * a type's kind.
 *
 * @param items  that count
 * @param taken  labels that mean something else already, in lower case
 */
export function kindsOfWork(items: readonly ItemFacts[], taken: ReadonlySet<string>): KindsOfWork {
  const labels: Values = new Map();
  const types: Values = new Map();
  const fields = new Map<string, Values>();
  for (const { item } of items) {
    for (const label of new Set(item.labels))
      if (!taken.has(label.toLowerCase())) add(labels, label);
    if (item.type !== null) add(types, item.type);
    for (const { fields: values } of item.boards)
      for (const [field, value] of Object.entries(values))
        if (isKindField(field)) {
          const row = fields.get(field) ?? new Map<string, number>();
          fields.set(field, row);
          add(row, value);
        }
  }
  const [field] = [...fields]
    .filter(([, values]) => sorts(values, items.length))
    .toSorted(([a, x], [b, y]) => sum(y) - sum(x) || (a < b ? -1 : 1));
  if (field) {
    const [name, values] = field;
    return explicit(values, labels, items.length, `the field ${quoted(name)}`, (value) => ({
      types: [],
      fields: [{ field: name, values: [value] }],
    }));
  }
  if (sorts(types, items.length))
    return explicit(types, labels, items.length, "the issue type", (value) => ({
      types: [value],
      fields: [],
    }));
  return byLabels(labels);
}

/** Case does not tell names apart: the one met first stands for all. */
const add = (values: Values, value: string): void => {
  const same = values.has(value)
    ? value
    : ([...values.keys()].find((known) => normal(known) === normal(value)) ?? value);
  values.set(same, (values.get(same) ?? 0) + 1);
};
const sum = (values: Values): number => [...values.values()].reduce((a, b) => a + b, 0);

/** Two to twelve values, held by a fifth of the items or more. */
const sorts = (values: Values, all: number): boolean =>
  values.size >= leastValues && values.size <= mostValues && sum(values) * 5 >= all;

const natureOf = (name: string): WorkNature => {
  const found = kindFamily(name);
  return found ? families[found.family] : "goal";
};

function explicit(
  values: Values,
  labels: Values,
  all: number,
  source: string,
  signals: (value: string) => Pick<WorkKind, "types" | "fields">,
): KindsOfWork {
  const kinds = [...values.keys()].toSorted(byNature).map(
    (value): WorkKind => ({
      name: value,
      nature: natureOf(value),
      labels: [...labels.keys()].filter((label) => normal(label) === normal(value)),
      ...signals(value),
      sleDays: null,
    }),
  );
  return {
    kinds,
    guesses: kinds.map((kind) => ({
      part: "kind",
      name: kind.name,
      basis: "values",
      sentence: `${counted(values.get(kind.name) ?? 0)} of ${all} are ${quoted(kind.name)} by ${source}${kind.labels.length > 0 ? `; the label ${listed(kind.labels)} says the same` : ""}. Taken for ${natures[kind.nature]}.`,
      figures: { items: values.get(kind.name) ?? 0, all },
    })),
  };
}

const byNature = (a: string, b: string): number =>
  rank[natureOf(a)] - rank[natureOf(b)] || (a < b ? -1 : 1);

const natures: Record<WorkNature, string> = {
  reactive: "work that something broke",
  support: "support",
  upstream: "work for those it builds on",
  goal: "work it chose",
};

function byLabels(labels: Values): KindsOfWork {
  const found = new Map<keyof typeof families, string[]>();
  for (const [label, worn] of [...labels].toSorted(([, x], [, y]) => y - x)) {
    const named = worn >= leastItems ? kindFamily(label) : null;
    if (named) found.set(named.family, [...(found.get(named.family) ?? []), label]);
  }
  const kinds = [...found].map(
    ([name, own]): WorkKind => ({
      name,
      nature: families[name],
      labels: own,
      types: [],
      fields: [],
      sleDays: null,
    }),
  );
  const sorted = kinds.toSorted(
    (a, b) => rank[a.nature] - rank[b.nature] || (a.name < b.name ? -1 : 1),
  );
  return {
    kinds: sorted,
    guesses: sorted.map(({ name, nature, labels: own }) => {
      const worn = own.reduce((total, label) => total + (labels.get(label) ?? 0), 0);
      return {
        part: "kind",
        name,
        basis: "name",
        sentence: `${quoted(name)} by the labels ${listed(own, 4)}, worn ${times(worn)}. Taken for ${natures[nature]}.`,
        figures: { worn },
      };
    }),
  };
}
