import { useCallback, useMemo, useState } from "react";
import { pressed } from "./selection";

export interface Selection<Row> {
  chosen: readonly Row[];
  /** Whether anything was ever selected: what a selection brings along is loaded then. */
  used: boolean;
  has: (id: string) => boolean;
  press: (id: string, reach: "one" | "range") => void;
  /** Select exactly these. */
  set: (ids: readonly string[]) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** Which rows of the page on view are selected. `scope` names that page: on another one nothing is. */
export function useSelection<Row extends { id: string }>(rows: readonly Row[], scope: string): Selection<Row> {
  const [kept, setKept] = useState({ scope, ids: NONE, anchor: "", used: false });
  const ids = kept.scope === scope ? kept.ids : NONE;
  const set = useCallback(
    (next: readonly string[]) => setKept({ scope, ids: new Set(next), anchor: "", used: true }),
    [scope],
  );
  return useMemo(
    () => ({
      chosen: rows.filter(({ id }) => ids.has(id)),
      used: kept.used,
      has: (id) => ids.has(id),
      press: (id, reach) => {
        const order = rows.map((row) => row.id);
        const next = pressed(ids, order, id, reach === "range" ? kept.anchor : null);
        setKept({ scope, ids: next, anchor: id, used: true });
      },
      set,
    }),
    [rows, ids, kept, scope, set],
  );
}
