const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Run `work`, and give it a promise that fails when the command is told to stop: raced against, it lets every `finally`
 * on the way remove what was made. A second Ctrl+C ends the process at once. Throws when it was stopped.
 */
export async function untilStopped<T>(work: (stopped: Promise<never>) => Promise<T>): Promise<T> {
  const { signal, abort } = stopper();
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  // Between two races nobody listens to it; that must not count as nobody's failure.
  stopped.catch(() => undefined);
  for (const name of SIGNALS) process.once(name, abort);
  try {
    return await work(stopped);
  } catch (error) {
    // Ctrl+C reaches the programs that `work` started as well, and their end is no failure of its own.
    signal.throwIfAborted();
    throw error;
  } finally {
    for (const name of SIGNALS) process.off(name, abort);
  }
}

function stopper(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort(new Error("Stopped.")) };
}
