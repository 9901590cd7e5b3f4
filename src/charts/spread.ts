/**
 * Moves labels apart that would overlap, as little as possible and in their order.
 *
 * @param places  wanted centres, in any order
 * @param gap     least distance between two
 * @returns a centre for each, in the order given
 */
export function spread(places: readonly number[], gap: number): number[] {
  const order = places.map((_, i) => i).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  /** Runs of labels that touch, each with the mean of what its members want of its first place. */
  const runs: { members: number[]; start: number }[] = [];
  for (const i of order) {
    let run = { members: [i], start: places[i] ?? 0 };
    for (let before = runs.at(-1); before; before = runs.at(-1)) {
      if (before.start + before.members.length * gap <= run.start) break;
      runs.pop();
      const members = [...before.members, ...run.members];
      const wanted = members.map((member, place) => (places[member] ?? 0) - place * gap);
      run = { members, start: wanted.reduce((sum, at) => sum + at, 0) / members.length };
    }
    runs.push(run);
  }
  const placed = [...places];
  for (const { members, start } of runs) {
    for (const [place, member] of members.entries()) placed[member] = start + place * gap;
  }
  return placed;
}
