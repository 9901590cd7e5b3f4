const place = "headway-single-keys";

/** Whether single letters are shortcuts: they are, unless the reader turned them off. */
export function singleKeys(): boolean {
  try {
    return window.localStorage.getItem(place) !== "off";
  } catch {
    return true;
  }
}

/** Keeps the choice for the next visit, where the browser lets it. */
export function keepSingleKeys(on: boolean): void {
  try {
    if (on) window.localStorage.removeItem(place);
    else window.localStorage.setItem(place, "off");
  } catch {
    // Nothing is kept, and nothing else is lost.
  }
}
