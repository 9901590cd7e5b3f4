/** Whether the reader sent a note away for good. Where the browser keeps nothing, it comes again. */
export function isDismissed(note: string): boolean {
  try {
    return window.localStorage.getItem(note) !== null;
  } catch {
    return false;
  }
}

export function rememberDismissal(note: string): void {
  try {
    window.localStorage.setItem(note, "dismissed");
  } catch {
    // It comes again on the next visit, and nothing else is lost.
  }
}
