import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { takeWarmPicture, warmPicture } from "./warm-pictures";

const asked = vi.fn(async (src: string) => new Response(src));
beforeEach(() => void vi.stubGlobal("fetch", asked));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  asked.mockClear();
});

describe("pictures fetched ahead", () => {
  it("are asked for once and handed out once", async () => {
    warmPicture("/a");
    warmPicture("/a");
    expect(asked).toHaveBeenCalledTimes(1);
    expect(await (await takeWarmPicture("/a"))?.text()).toBe("/a");
    expect(takeWarmPicture("/a")).toBeNull();
  });
  it("are four at most: the oldest goes", () => {
    for (const src of ["/1", "/2", "/3", "/4", "/5"]) warmPicture(src);
    expect(takeWarmPicture("/1")).toBeNull();
    for (const src of ["/2", "/3", "/4", "/5"]) expect(takeWarmPicture(src)).not.toBeNull();
  });
  it("are not kept for longer than five minutes", () => {
    vi.useFakeTimers();
    warmPicture("/old");
    vi.advanceTimersByTime(5 * 60_000);
    expect(takeWarmPicture("/old")).toBeNull();
  });
});
