import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

type Selection = {
  rows: ReadonlySet<number>;
  choose: (rows: ReadonlySet<number>) => void;
};

const nothing: ReadonlySet<number> = new Set();
const RowsContext = createContext(nothing);
const ChooseContext = createContext<Selection["choose"]>(() => undefined);

/** Lets panels show, each in its own picture, the items that lie open beside the page. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [rows, choose] = useState(nothing);
  const stable = useMemo(() => choose, []);
  return (
    <ChooseContext.Provider value={stable}>
      <RowsContext.Provider value={rows}>{children}</RowsContext.Provider>
    </ChooseContext.Provider>
  );
}

/** The rows that lie open beside the page; none: nothing is chosen. */
export const useSelection = (): ReadonlySet<number> => useContext(RowsContext);

/** How what lies open tells its rows. */
export const useChoose = (): Selection["choose"] => useContext(ChooseContext);
