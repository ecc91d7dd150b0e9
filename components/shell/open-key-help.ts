const EVENT = "kyc-desk:keys";

/** Shows the keys of the page on view; the same as `?`. */
export const openKeyHelp = (): void => void window.dispatchEvent(new Event(EVENT));

/** Calls back whenever the keys are to be shown, until the answered function is called. */
export function onKeyHelp(show: () => void): () => void {
  window.addEventListener(EVENT, show);
  return () => window.removeEventListener(EVENT, show);
}
