/** A text a row as a number: row r has `names[codes[r]]`. Code 0 is "": none. */
export type TextColumn = { names: readonly string[]; codes: Uint32Array };

/** Several texts a row: those of row r are `names[codes[i]]` for `at[r] ≤ i < at[r + 1]`. */
export type TextLists = { names: readonly string[]; at: Uint32Array; codes: Uint32Array };

/** Numbers texts as they are met. */
class Dictionary {
  readonly names: string[] = [""];
  private readonly known = new Map<string, number>([["", 0]]);
  private last = "";
  private lastCode = 0;

  code(name: string): number {
    // Neighbours often have the same: a repository, a milestone.
    if (name === this.last) return this.lastCode;
    let code = this.known.get(name);
    if (code === undefined) {
      code = this.names.push(name) - 1;
      this.known.set(name, code);
    }
    this.last = name;
    this.lastCode = code;
    return code;
  }
}

/** Collects a text a row. Null is none. */
export class TextBuilder {
  private readonly dictionary = new Dictionary();
  private readonly codes: Uint32Array;

  constructor(rows: number) {
    this.codes = new Uint32Array(rows);
  }

  set(row: number, name: string | null): void {
    if (name !== null && name !== "") this.codes[row] = this.dictionary.code(name);
  }

  take(): TextColumn {
    return { names: this.dictionary.names, codes: this.codes };
  }
}

/** Collects texts row after row. */
export class TextListBuilder {
  private readonly dictionary = new Dictionary();
  private readonly codes: number[] = [];
  private readonly at: Uint32Array;
  private row = 0;

  constructor(rows: number) {
    this.at = new Uint32Array(rows + 1);
  }

  push(name: string): void {
    this.codes.push(this.dictionary.code(name));
  }

  endRow(): void {
    this.at[++this.row] = this.codes.length;
  }

  take(): TextLists {
    return { names: this.dictionary.names, at: this.at, codes: Uint32Array.from(this.codes) };
  }
}

/** The text of a row; "" for none. */
export const textOf = ({ names, codes }: TextColumn, row: number): string =>
  names[codes[row] as number] as string;

/** The texts of a row. */
export function textsOf({ names, at, codes }: TextLists, row: number): string[] {
  const texts: string[] = [];
  const end = at[row + 1] as number;
  for (let i = at[row] as number; i < end; i++) texts.push(names[codes[i] as number] as string);
  return texts;
}
