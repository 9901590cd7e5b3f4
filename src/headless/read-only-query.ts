/** In one pass, from left to right: quotes in a comment open no string, and no comment begins in a string. */
const passedOver = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n\r])*"|#[^\n\r]*/g;

/**
 * Whether a GraphQL document only asks: no mutation and no subscription is defined in it.
 * Comments and strings are passed over, and what stands in braces is selected, not defined.
 */
export function isReadOnly(document: string): boolean {
  const bare = document.replace(passedOver, " ");
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
