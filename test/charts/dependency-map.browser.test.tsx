import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { DependencyMap } from "../../src/charts/dependency-map.tsx";
import { dependencyMap } from "../../src/engine/dependency-map.ts";
import { subjectOf } from "../../src/engine/subject.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import { drawnPlace } from "../../src/views/blockers/map-words.ts";
import { dependencyWorld } from "../bench/dependency-world.ts";

async function largeMap() {
  const subject = subjectOf(dependencyWorld({ items: 5_000, edges: 2_000, seed: 1 }));
  const { value } = await dependencyMap(subject, { opened: [] });
  if (isRefusal(value)) throw new Error("refused");
  return value;
}

it("draws what 5,000 items with 2,000 dependencies leave after folding at once, and leads through it by keyboard", async () => {
  const map = await largeMap();
  expect(map.items.length).toBeGreaterThan(500);
  const opened: string[] = [];
  const start = performance.now();
  const { container } = await render(
    <DependencyMap
      label="Dependencies"
      {...map}
      places={map.places.map((place) => drawnPlace(place, null))}
      onOpen={({ key }) => opened.push(key)}
    />,
  );
  const boxes = [...container.querySelectorAll<SVGGElement>("[data-place]")];
  const tookMs = performance.now() - start;
  expect(boxes).toHaveLength(map.places.length);
  // Half a second is what a reader may wait; much less here, for machines that do other things too.
  expect(tookMs).toBeLessThan(500);

  expect(boxes.filter((box) => box.tabIndex === 0)).toHaveLength(1);
  boxes.find((box) => box.tabIndex === 0)?.focus();
  const at = () => document.activeElement?.getAttribute("data-place");
  const first = at();
  await userEvent.keyboard("{ArrowRight}");
  expect(at()).not.toBe(first);
  await userEvent.keyboard("{ArrowLeft}{Home}");
  expect(at()).toBe("0");
  await userEvent.keyboard("{End}{Enter}");
  expect(at()).toBe(String(boxes.length - 1));
  expect(opened).toEqual([map.places.at(-1)?.key]);
});
