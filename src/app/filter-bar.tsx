import { ListFilter, X } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useFilterChoices } from "../data/filter-choices.ts";
import type { Filter } from "../domain/filter.ts";
import { Button } from "../ui/button.tsx";
import { formatFilter, parseFilter } from "../url/filter-text.ts";
import { useViewSettings } from "../url/use-view-settings.ts";
import { filterParts, without } from "./filter-parts.ts";
import styles from "./shell.module.css";

const FilterForm = lazy(async () => ({
  default: (await import("./filter-form.tsx")).FilterForm,
}));

/** Which items the view is about, each part to be taken away, and the way to more. */
export function FilterBar() {
  const { search, change } = useViewSettings();
  const [choosing, choose] = useState(false);
  const filter = parseFilter(search.filter ?? "");
  const show = (next: Filter) => {
    const text = formatFilter(next);
    void change({ filter: text === "" ? undefined : text, open: undefined });
  };
  const narrowed = search.filter !== undefined;
  return (
    <div className={styles["filters"]} role="group" aria-label="Filter" data-narrowed={narrowed}>
      <Button look="quiet" onClick={() => choose(true)}>
        <ListFilter size={16} aria-hidden />
        Filter
        <span className="visually-hidden">: choose which items count</span>
      </Button>
      {narrowed && <Chips filter={filter} onChange={show} />}
      {choosing && (
        <Suspense>
          <FilterForm filter={filter} onChange={show} onClose={() => choose(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** Names of parents are asked for, which is why these stand apart. */
function Chips({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const choices = useFilterChoices();
  return (
    <>
      {filterParts(filter, choices).map((part) => (
        <Button
          key={part.text}
          className={styles["chip"]}
          onClick={() => onChange(without(filter, part))}
        >
          {part.text}
          <X size={14} aria-hidden />
          <span className="visually-hidden">: take this away</span>
        </Button>
      ))}
    </>
  );
}
