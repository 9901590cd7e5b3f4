// MSW reads cookies from localStorage when it is imported, and a worker has none.
if (!("localStorage" in globalThis)) {
  const kept = new Map<string, string>();
  const storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  Object.defineProperty(globalThis, "localStorage", { value: storage });
}
