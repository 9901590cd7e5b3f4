import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

type Choose = (rows: ReadonlySet<number>) => void;

const nothing: ReadonlySet<number> = new Set();
const RowsContext = createContext(nothing);
const ChooseContext = createContext<Choose>(() => undefined);

/** Lets panels show, each in its own picture, the items that lie open beside the page. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [rows, choose] = useState(nothing);
  return (
    <ChooseContext.Provider value={choose}>
      <RowsContext.Provider value={rows}>{children}</RowsContext.Provider>
    </ChooseContext.Provider>
  );
}

/** The rows that lie open beside the page; none: nothing is chosen. */
export const useSelection = (): ReadonlySet<number> => useContext(RowsContext);

/** Tells the panels which rows lie open, for as long as this is on the page. */
export function Chosen({ rows }: { rows: readonly number[] }) {
  const choose = useContext(ChooseContext);
  const key = rows.join(" ");
  useEffect(() => {
    choose(new Set(key === "" ? [] : key.split(" ").map(Number)));
    return () => choose(nothing);
  }, [choose, key]);
  return null;
}
