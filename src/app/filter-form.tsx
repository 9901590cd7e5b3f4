import { useState } from "react";
import { type FilterList, useFilterChoices } from "../data/filter-choices.ts";
import { type Filter, noFilter } from "../domain/filter.ts";
import { Button } from "../ui/button.tsx";
import { Drawer } from "../ui/drawer.tsx";
import { formatNumber, plural } from "../ui/format.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { listWords, toggled } from "./filter-parts.ts";
import styles from "./shell.module.css";

type Props = { filter: Filter; onChange: (filter: Filter) => void; onClose: () => void };

/** Of a long list so many values are shown before it is searched. */
const shown = 8;

/** Everything the items can be told apart by. Within a list any of the values, of all lists each. */
export function FilterForm({ filter, onChange, onClose }: Props) {
  const choices = useFilterChoices();
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  return (
    <Drawer
      open
      onClose={onClose}
      title="Which items count"
      description="All numbers of the view are then about these items. Values are those items have as of the day shown."
    >
      <div className={styles["filterForm"]}>
        <label className={styles["filterSearch"]}>
          <span className="visually-hidden">Find a value</span>
          <input
            type="search"
            placeholder="Find a label, milestone, repository…"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <label>
          <input
            type="checkbox"
            checked={filter.unassigned}
            onChange={() => onChange({ ...filter, unassigned: !filter.unassigned })}
          />
          Only items with nobody assigned
        </label>
        {choices === undefined && <Skeleton height={240} label="Reading what items have" />}
        {choices?.map(({ list, values }) => {
          const fitting = values.filter(
            ({ value, label }) =>
              filter[list].includes(value) || label.toLowerCase().includes(wanted),
          );
          if (fitting.length === 0) return null;
          const hidden = wanted === "" ? Math.max(0, fitting.length - shown) : 0;
          return (
            <fieldset key={list}>
              <legend>{listTitles[list]}</legend>
              {(hidden > 0 ? kept(fitting, filter[list]) : fitting.slice(0, 100)).map(
                ({ value, label, items }) => (
                  <label key={value}>
                    <input
                      type="checkbox"
                      checked={filter[list].includes(value)}
                      onChange={() => onChange(toggled(filter, list, value))}
                    />
                    <span>{label}</span>
                    <small>{formatNumber(items)}</small>
                  </label>
                ),
              )}
              {hidden > 0 && (
                <p>
                  {plural(hidden, "more")}: find {hidden === 1 ? "it" : "them"} by name above.
                </p>
              )}
            </fieldset>
          );
        })}
        <div>
          <Button onClick={() => onChange(noFilter)}>Count all items</Button>
        </div>
      </div>
    </Drawer>
  );
}

const listTitles: Record<FilterList, string> = {
  kinds: "Kind of work",
  types: "Type",
  labels: "Label",
  repositories: "Repository",
  milestones: "Milestone",
  iterations: "Iteration",
  parents: `Is ${listWords.parents}`,
};

/** The first of a long list, and those chosen. */
const kept = <Value extends { value: string }>(
  values: Value[],
  chosen: readonly string[],
): Value[] => values.filter(({ value }, i) => i < shown || chosen.includes(value));
