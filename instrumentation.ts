/** Runs once when the server process starts. The condition keeps Node's parts out of the edge bundle, which we do not use. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { stopCleanlyOnSignal } = await import("./app/api/_http/stop");
  stopCleanlyOnSignal();
  const { startClock } = await import("./app/api/_http/clock");
  startClock();
}
