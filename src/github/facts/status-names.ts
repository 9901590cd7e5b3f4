/** The options of a board's status, each with every name it ever had as far as we saw, the present one last. */
export type StatusNames = readonly { id: string; names: readonly string[] }[];

/**
 * The names known before, with those of now. An option that is gone keeps its names.
 *
 * @param options the board's options in column order
 */
export function withOptions(
  known: StatusNames,
  options: readonly { id: string; name: string }[],
): StatusNames {
  const there = new Set(options.map(({ id }) => id));
  return [
    ...options.map(({ id, name }) => ({
      id,
      names: [...namesOf(known, id).filter((other) => other !== name), name],
    })),
    ...known.filter(({ id }) => !there.has(id)),
  ];
}

/** The same, knowing that an option once had another name. */
export const withFormerName = (known: StatusNames, id: string, name: string): StatusNames =>
  known.map((option) =>
    option.id === id && !option.names.includes(name)
      ? { id, names: [name, ...option.names] }
      : option,
  );

/** Whether the option is or was called so. */
export const hadName = (known: StatusNames, option: string | null, name: string): boolean =>
  known.some(({ id, names }) => id === option && names.includes(name));

/** Whether another option has this name now. */
export const isOthers = (known: StatusNames, option: string | null, name: string): boolean =>
  known.some(({ id, names }) => id !== option && names.at(-1) === name);

const namesOf = (known: StatusNames, id: string): readonly string[] =>
  known.find((option) => option.id === id)?.names ?? [];
