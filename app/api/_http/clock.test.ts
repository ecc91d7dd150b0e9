import { afterEach, describe, expect, it, vi } from "vitest";
import { keepTime } from "@/lib/kyc";
import { startClock, stopClock } from "./clock";

vi.mock("@/lib/kyc", () => ({ keepTime: vi.fn(async () => 0) }));
const looks = vi.mocked(keepTime);

afterEach(async () => {
  await stopClock();
  vi.useRealTimers();
  looks.mockReset().mockResolvedValue(0);
});

describe("the clock of the server process", () => {
  it("is looked at from the start and every minute, until it is stopped", async () => {
    vi.useFakeTimers();
    startClock();
    expect(looks).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(looks).toHaveBeenCalledTimes(3);
    await stopClock();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(looks).toHaveBeenCalledTimes(3);
  });

  it("does not look a second time while the first look lasts, and goes on after one that failed", async () => {
    vi.useFakeTimers();
    let fail = (_: Error): void => undefined;
    looks.mockImplementationOnce(() => new Promise((_, reject) => (fail = reject)));
    startClock();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(looks).toHaveBeenCalledTimes(1);
    fail(new Error("no database"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toHaveBeenCalledTimes(2);
  });
});
