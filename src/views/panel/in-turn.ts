const waiting: (() => void)[] = [];
let busy = false;

function serve(): void {
  const next = waiting.shift();
  if (!next) {
    busy = false;
    return;
  }
  next();
  setTimeout(serve);
}

/**
 * Does pieces of work one a task, in the order they came: between two of them the page
 * answers its reader.
 *
 * @returns takes the work back, if it has not been done yet
 */
export function inTurn(work: () => void): () => void {
  waiting.push(work);
  if (!busy) {
    busy = true;
    setTimeout(serve);
  }
  return () => {
    const at = waiting.indexOf(work);
    if (at >= 0) waiting.splice(at, 1);
  };
}
