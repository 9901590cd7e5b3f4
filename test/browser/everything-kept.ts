/** What a page's browser keeps, as text; see `everythingKept`. */
export type Kept = {
  text: string;
  /** How many records there are in each store of the archive. */
  stores: Record<string, number>;
  /** The keys that are kept: whether they can be read out. */
  keys: { extractable: boolean }[];
};

/** Everything that is kept in a browser for the page's origin. Runs in the page, so it refers to nothing outside itself. */
export async function everythingKept(): Promise<Kept> {
  const keys: Kept["keys"] = [];
  const stores: Kept["stores"] = {};
  const texts: string[] = [
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
    document.cookie,
    JSON.stringify(await caches.keys()),
  ];
  /** Bytes are read as they may have been written: one or two to a character. */
  const textOf = (value: unknown): string => {
    if (typeof value === "string") return value;
    if (value instanceof CryptoKey) {
      keys.push({ extractable: value.extractable });
      return "";
    }
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value instanceof ArrayBuffer ? value : value.buffer);
      return `${new TextDecoder("latin1").decode(bytes)}\n${new TextDecoder("utf-16le").decode(bytes)}`;
    }
    if (value instanceof Map) return [...value].map(textOf).join("\n");
    if (value !== null && typeof value === "object")
      return Object.entries(value)
        .map(([name, one]) => `${name} ${textOf(one)}`)
        .join("\n");
    return String(value);
  };
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("the archive cannot be read")));
    });
  for (const { name = "" } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const held = database.transaction(store).objectStore(store);
      const [all, names] = await Promise.all([done(held.getAll()), done(held.getAllKeys())]);
      if (name === "headway") stores[store] = all.length;
      texts.push(textOf(names), textOf(all));
    }
    database.close();
  }
  return { text: texts.join("\n"), stores, keys };
}
