const hues = 5;

/** The custom property of a kind's colour; `named` is false for what is of none. Beyond five they begin again. */
export const kindProperty = (place: number, named: boolean): string =>
  named ? `--kind-${(place % hues) + 1}` : "--kind-none";

export const kindColour = (place: number, named: boolean): string =>
  `var(${kindProperty(place, named)})`;
