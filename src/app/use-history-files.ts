import { useExportHistory, useImportHistory } from "../data/history-files.ts";
import { dayIn, formatDay } from "../domain/days.ts";
import { plural } from "../ui/format.ts";
import { saveFile } from "../ui/save-file.ts";

/** What came of the last export or import, in words. */
export type Said = { ok: boolean; text: string };

/** The history as a file, out and in. */
export type HistoryFiles = {
  exportNow(): void;
  importFile(file: File): void;
  busy: boolean;
  said: Said | null;
  dismiss(): void;
};

/** @param zone the team's: the file is named by its day */
export function useHistoryFiles(team: string, zone: string): HistoryFiles {
  const exporting = useExportHistory(team);
  const importing = useImportHistory(team);
  return {
    exportNow() {
      importing.reset();
      exporting.mutate(undefined, {
        onSuccess: (content) =>
          saveFile(`headway-history-${formatDay(dayIn(zone, Date.now()))}.ndjson`, content),
      });
    },
    importFile(file) {
      exporting.reset();
      importing.mutate(file);
    },
    busy: exporting.isPending || importing.isPending,
    said: saidOf(exporting) ?? importedWords(importing),
    dismiss() {
      exporting.reset();
      importing.reset();
    },
  };
}

const saidOf = ({ error }: { error: Error | null }): Said | null =>
  error && { ok: false, text: error.message };

function importedWords({ data, error }: ReturnType<typeof useImportHistory>): Said | null {
  if (!data) return saidOf({ error });
  const { facts, items, readings } = data;
  const nothing = facts === 0 && items === 0 && readings === 0;
  return {
    ok: true,
    text: nothing
      ? "The file was imported. Everything in it was here already."
      : `The file was imported: ${plural(facts, "new fact")}, ${plural(items, "item")} new or brought up to date, ${plural(readings, "new reading")}.`,
  };
}
