/** While this much of the page is still being drawn, printing waits; milliseconds. */
const look = 250;
const atMost = 10_000;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Draws what is out of sight, and prints when nothing is being read any more. */
export async function printView(): Promise<void> {
  window.dispatchEvent(new Event("beforeprint"));
  for (let waited = 0; waited < atMost; waited += look) {
    await wait(look);
    if (!document.querySelector('main [role="status"], main [aria-busy="true"]')) break;
  }
  window.print();
}
