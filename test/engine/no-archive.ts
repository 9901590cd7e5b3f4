/** Deletes what tests before have kept in this browser: they share its origin. */
export async function noArchive(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name);
      deleting.addEventListener("success", () => resolve());
      deleting.addEventListener("error", () => reject(deleting.error ?? new Error("not deleted")));
    });
  }
}
