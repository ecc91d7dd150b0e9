import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and in the first paint, true afterwards: what only the browser knows may then be shown. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
