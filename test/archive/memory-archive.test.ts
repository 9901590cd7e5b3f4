import { MemoryShelf, openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { archiveContract } from "./contract/archive-contract.ts";

archiveContract("memory", () => {
  const shelf = new MemoryShelf();
  return async () => openMemoryArchive(shelf);
});
