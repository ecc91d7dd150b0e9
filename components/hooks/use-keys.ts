import { useEffect, useRef } from "react";
import { hearKeys, type KeyMap, type KeyReach } from "./keys-on-view";

/**
 * Keys of what is on view, heard page-wide and listed in the help. They rest while somebody types or a dialog is open. A
 * binding without `run` is heard by the element or listener that declares it here.
 */
export function useKeys(keys: KeyMap, reach: KeyReach = "page"): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => hearKeys(() => latest.current, reach), [reach]);
}
