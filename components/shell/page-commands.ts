import { useEffect, useRef, useSyncExternalStore } from "react";

/** Something the page on view can do, for the command palette. */
export interface PageCommand {
  id: string;
  label: string;
  /** The key that does the same. */
  hint?: string;
  run: () => void;
}

const NONE: readonly PageCommand[] = [];
let offered: readonly PageCommand[] = NONE;
const listeners = new Set<() => void>();

function offer(commands: readonly PageCommand[]): void {
  offered = commands;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What the page on view offers. */
export const useOfferedCommands = (): readonly PageCommand[] =>
  useSyncExternalStore(
    subscribe,
    () => offered,
    () => NONE,
  );

/** Offer commands while the page is on view. Told anew only when one comes, goes or is named otherwise. */
export function usePageCommands(commands: readonly PageCommand[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const names = commands.map(({ id, label }) => `${id} ${label}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names say when the commands are others
  useEffect(() => {
    offer(
      latest.current.map((command) => ({
        ...command,
        run: () => latest.current.find(({ id }) => id === command.id)?.run(),
      })),
    );
    return () => offer(NONE);
  }, [names]);
}
