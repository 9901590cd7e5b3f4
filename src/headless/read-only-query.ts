/**
 * Whether a GraphQL document only asks: no mutation and no subscription is defined in it.
 * Comments and strings are passed over, and what stands in braces is selected, not defined.
 */
export function isReadOnly(document: string): boolean {
  const bare = document
    .replace(/"""[\s\S]*?(?<!\\)"""/g, " ")
    .replace(/"(?:\\.|[^"\\\n\r])*"/g, " ")
    .replace(/#[^\n\r]*/g, " ");
  let depth = 0;
  let outside = "";
  for (const letter of bare) {
    if (letter === "{") depth += 1;
    else if (letter === "}") depth -= 1;
    else if (depth === 0) outside += letter;
    if (depth < 0) return false;
  }
  return depth === 0 && !/\b(?:mutation|subscription)\b/.test(outside);
}
