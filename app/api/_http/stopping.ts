declare global {
  // The hook that hears the signal is a bundle of its own.
  var kycStopping: AbortController | undefined;
}

/** Aborted when the server is told to stop: bodies still on their way are given up. */
export function stopping(): AbortSignal {
  globalThis.kycStopping ??= new AbortController();
  return globalThis.kycStopping.signal;
}

export function stopBodies(): void {
  stopping();
  globalThis.kycStopping?.abort();
}
