import { useEffect, useRef } from "react";

export type KeyMap = Record<string, ((event: KeyboardEvent) => void) | undefined>;

const TYPING = "input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox]";

/** True when a letter key means text or belongs to an open dialog, so that shortcuts must keep out. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector("dialog[open]")) return true;
  return event.target instanceof Element && event.target.closest(TYPING) !== null;
}

/** Page-wide single-key shortcuts by `event.key`. They rest while somebody types or a dialog is open. */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const run = latest.current[event.key];
      if (!run || isTaken(event)) return;
      event.preventDefault();
      run(event);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
