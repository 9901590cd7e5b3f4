import type { Page } from "@playwright/test";

/** Waits until nothing in the page has changed for so many milliseconds. */
export const settled = (page: Page, quietMs = 500): Promise<void> =>
  page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        let timer = 0;
        const observer = new MutationObserver(() => again());
        const again = () => {
          clearTimeout(timer);
          timer = window.setTimeout(() => {
            observer.disconnect();
            resolve();
          }, quiet);
        };
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        again();
      }),
    quietMs,
  );
