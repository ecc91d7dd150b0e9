import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { untilStopped } from "./until-stopped";

it("lets what runs tidy up when the command is told to stop, and says that it was stopped", async () => {
  let tidied = false;
  const listeners = process.listenerCount("SIGHUP");
  const running = untilStopped(async (stopped) => {
    try {
      await Promise.race([sleep(60_000, undefined, { ref: false }), stopped]);
    } finally {
      tidied = true;
    }
  });
  process.emit("SIGHUP", "SIGHUP");
  await expect(running).rejects.toThrow("Stopped.");
  expect(tidied).toBe(true);
  expect(process.listenerCount("SIGHUP")).toBe(listeners);
});

it("takes a failure that the stop itself caused for the stop, and any other for what it is", async () => {
  const failsWhenStopped = (stopped: Promise<never>) =>
    stopped.catch(() => Promise.reject(new Error("a child ended early")));
  const running = untilStopped(failsWhenStopped);
  process.emit("SIGHUP", "SIGHUP");
  await expect(running).rejects.toThrow("Stopped.");
  await expect(untilStopped(() => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
});
