import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readyPicture, takeWarmPicture, warmPicture } from "./warm-pictures";

const asked = vi.fn(async (src: string) => new Response(src));
const revoked = vi.fn();
class DecodedImage {
  src = "";
  decode = async () => undefined;
}
let made = 0;

beforeEach(() => {
  vi.stubGlobal("fetch", asked);
  vi.stubGlobal("Image", DecodedImage);
  vi.spyOn(URL, "createObjectURL").mockImplementation(() => {
    made += 1;
    return `blob:${made}`;
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation(revoked);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
  asked.mockClear();
  revoked.mockClear();
});

describe("pictures fetched ahead", () => {
  it("are asked for once and handed out once", async () => {
    warmPicture("/a");
    warmPicture("/a");
    expect(asked).toHaveBeenCalledTimes(1);
    expect(await takeWarmPicture("/a")).toMatchObject({ state: "ready" });
    expect(takeWarmPicture("/a")).toBeNull();
  });
  it("can be drawn at once when they have come, and stay until they are taken", async () => {
    warmPicture("/b");
    expect(readyPicture("/b")).toBeNull();
    await vi.waitFor(() => expect(readyPicture("/b")).not.toBeNull());
    const shown = readyPicture("/b");
    expect(await takeWarmPicture("/b")).toBe(shown);
    expect(revoked).not.toHaveBeenCalled();
  });
  it("are four at most: the oldest goes, and its address with it", async () => {
    for (const src of ["/1", "/2", "/3", "/4", "/5"]) warmPicture(src);
    expect(takeWarmPicture("/1")).toBeNull();
    await vi.waitFor(() => expect(revoked).toHaveBeenCalledTimes(1));
    for (const src of ["/2", "/3", "/4", "/5"]) expect(takeWarmPicture(src)).not.toBeNull();
  });
  it("are not kept for longer than five minutes", () => {
    vi.useFakeTimers();
    warmPicture("/old");
    vi.advanceTimersByTime(5 * 60_000);
    expect(readyPicture("/old")).toBeNull();
    expect(takeWarmPicture("/old")).toBeNull();
  });
});
