/** Runs once when the server process starts. */
export async function register(): Promise<void> {
  const { stopCleanly } = await import("./app/api/_http/stop");
  process.once("SIGTERM", () => void stopCleanly());
  process.once("SIGINT", () => void stopCleanly());
}
