/** The colour of a stage: one hue, from queue to done. @param place from 0 to `count - 1` */
export const stageColour = (place: number, count: number): string =>
  `color-mix(in oklab, var(--stage-last) ${Math.round((100 * place) / Math.max(1, count - 1))}%, var(--stage-first))`;
