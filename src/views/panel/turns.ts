const line: (() => void)[] = [];
let busy = false;

/** About a frame: time to paint, and to hear what the reader does. */
const pauseMs = 16;

function serve(): void {
  const next = line.shift();
  busy = next !== undefined;
  if (!next) return;
  next();
  setTimeout(serve, pauseMs);
}

/**
 * Calls back when its turn has come: one after another, with a pause between two.
 * @returns gives the turn up
 */
export function takeTurn(call: () => void): () => void {
  line.push(call);
  if (!busy) {
    busy = true;
    setTimeout(serve);
  }
  return () => {
    const place = line.indexOf(call);
    if (place >= 0) line.splice(place, 1);
  };
}
