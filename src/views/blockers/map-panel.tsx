import { useState } from "react";
import { type DependencyMap, type MapPlace, useDependencyMap } from "../../data/ledger.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { plural } from "../../ui/format.ts";
import { useChangeView } from "../../url/use-view-settings.ts";
import { AnswerPanel } from "../panel/answer-panel.tsx";
import { lazyChart } from "../panel/lazy-chart.ts";
import styles from "./blockers.module.css";
import { nameOf } from "./ledger-words.ts";
import { MapList } from "./map-list.tsx";
import { drawnPlace, mapSentence, usualRepository } from "./map-words.ts";
import { titles } from "./titles.ts";

const Chart = lazyChart(
  async () => (await import("../../charts/dependency-map.tsx")).DependencyMap,
);

const looks = [
  { value: "map", label: "Map" },
  { value: "list", label: "List" },
] as const;

/** The dependency graph around the work in progress: as a map, or as a list. */
export function MapPanel() {
  const [look, setLook] = useState<"map" | "list">(() =>
    // A phone shows a list better.
    window.matchMedia("(width < 640px)").matches ? "list" : "map",
  );
  const [opened, setOpened] = useState<string[]>([]);
  const { open } = useChangeView();
  const onOpen = ({ key, items, row, item }: MapPlace) => {
    if (items > 1) setOpened([...opened, key]);
    else if (row !== null && item) open({ list: "item", id: item.id });
    else if (item?.url) window.open(item.url, "_blank", "noreferrer");
  };
  return (
    <AnswerPanel
      title={titles.map}
      height={420}
      answered={useDependencyMap(opened)}
      sentence={mapSentence}
      table={tableOf}
      mend=""
      empty="The map appears when an item in progress lists an open issue under “blocked by”, or is listed there itself."
      choices={
        <div className={`${styles["tools"]} screen-only`}>
          <Choice label="Dependencies as" value={look} options={looks} onChange={setLook} />
          {opened.length > 0 && (
            <Button look="quiet" onClick={() => setOpened([])}>
              Fold again
            </Button>
          )}
        </div>
      }
    >
      {(map) => {
        if (map.places.length === 0) return null;
        if (look === "list") return <MapList map={map} />;
        const own = usualRepository(map);
        return (
          <>
            <Chart
              label="Dependencies. Arrow keys lead from item to item, Enter opens."
              {...map}
              places={map.places.map((place) => drawnPlace(place, own))}
              onOpen={({ key }) => {
                const place = map.places.find((one) => one.key === key);
                if (place) onOpen(place);
              }}
            />
            <p className={styles["hint"]}>
              What holds up stands to the left of what waits for it; the larger, the more waits
              behind it. {keyWords(map)}
            </p>
          </>
        );
      }}
    </AnswerPanel>
  );
}

function keyWords({ circles, longest, places }: DependencyMap): string {
  const folds = places.filter(({ items }) => items > 1);
  const parts = ["Dashed boxes are not on the team's board."];
  if (longest.length > 2) parts.push("Thick amber lines are the longest chain.");
  if (circles.length > 0) parts.push("Dashed red lines run in a circle.");
  if (folds.length > 0) {
    const hidden = folds.reduce((sum, { items }) => sum + items, 0);
    parts.push(
      `${plural(hidden, "item")} are folded into ${plural(folds.length, "box", "boxes")}.`,
    );
  }
  return parts.join(" ");
}

const tableOf = ({ items }: DependencyMap) => {
  const names = new Map(items.flatMap(({ item }) => (item ? [[item.id, item] as const] : [])));
  const name = (id: string | null) => (id === null ? undefined : names.get(id)?.ref);
  return {
    caption: "Items by what waits behind them",
    columns: [
      { title: "Item" },
      { title: "Stage" },
      { title: "Waiting behind it", numeric: true },
      { title: "Waits for" },
      { title: "In a circle" },
    ],
    rows: items.map(({ item, behind, waitsFor, inCircle }) => [
      item ? nameOf(item) : "An issue that may not be read",
      item?.stage ?? "not on the team's board",
      behind,
      waitsFor.map((id) => name(id) ?? "an issue that may not be read").join(", "),
      inCircle ? "yes" : "",
    ]),
  };
};
