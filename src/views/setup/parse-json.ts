/** What a pasted text is, or what is wrong with it in words. */
export type ParsedJson = { ok: true; value: unknown } | { ok: false; fault: string };

export function parseJson(text: string): ParsedJson {
  if (text.trim() === "")
    return { ok: false, fault: "The team file is empty: paste or choose one." };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: `The team file is not JSON: ${why}` };
  }
}
