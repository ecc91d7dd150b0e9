import { describe, expect, it } from "vitest";
import { judgeTurn, type TurnFrame } from "./index";

/** Frames 400 ms apart from pairs of yaw and asymmetry. */
function frames(...poses: ReadonlyArray<readonly [yawDeg: number, asymmetry: number]>): TurnFrame[] {
  return poses.map(([yawDeg, asymmetry], i) => ({
    yawDeg,
    asymmetry,
    atMs: 1_000 + 400 * i,
    cosineToFirst: i === 0 ? 1 : 0.85,
  }));
}

const leftThenRight = frames([1, 0.05], [12, 0.2], [27, 0.6], [10, 0.2], [0, 0], [-14, -0.3], [-28, -0.62]);

describe("judgeTurn", () => {
  it("passes an honest head that turns left, then right, and names the frames", () => {
    expect(judgeTurn(leftThenRight, { turns: ["left", "right"] })).toEqual({
      passed: true,
      reason: null,
      steps: [
        { turn: "left", frame: 2 },
        { turn: "right", frame: 6 },
      ],
    });
  });

  it("refuses the same frames for another nonce's order", () => {
    expect(judgeTurn(leftThenRight, { turns: ["right", "left"] }).reason).toBe("wrong-way");
    expect(judgeTurn(leftThenRight, { turns: ["right"] }).reason).toBe("wrong-way");
    expect(judgeTurn(leftThenRight, { turns: ["left", "left"] }).reason).toBe("wrong-way");
  });

  it("asks for the way back between two turns to one side", () => {
    const held = frames([0, 0], [25, 0.5], [26, 0.5], [27, 0.6], [25, 0.5]);
    expect(judgeTurn(held, { turns: ["left", "left"] }).reason).toBe("turn-missing");
    const twice = frames([0, 0], [25, 0.5], [2, 0], [27, 0.6]);
    expect(judgeTurn(twice, { turns: ["left", "left"] }).passed).toBe(true);
  });

  it("lets a head that was turned come back slowly", () => {
    const slow = frames([0, 0], [30, 0.7], [28, 0.6], [24, 0.5], [5, 0.1], [-25, -0.6]);
    expect(judgeTurn(slow, { turns: ["left", "right"] }).passed).toBe(true);
  });

  it("refuses a still photograph, and one that is tilted by fifty degrees", () => {
    expect(judgeTurn(frames([0, 0], [0.4, 0.01], [-0.3, 0]), { turns: ["left"] }).reason).toBe("turn-missing");
    expect(judgeTurn(frames([0, 0], [12.7, 0.2], [12, 0.2]), { turns: ["left"] }).reason).toBe("turn-missing");
  });

  it("believes neither yaw nor asymmetry alone", () => {
    expect(judgeTurn(frames([0, 0], [30, 0.3]), { turns: ["left"] }).reason).toBe("turn-missing");
    expect(judgeTurn(frames([0, 0], [15, 0.6]), { turns: ["left"] }).reason).toBe("turn-missing");
    expect(judgeTurn(frames([0, 0], [30, -0.6]), { turns: ["left"] }).reason).toBe("turn-missing");
  });

  it("refuses another person in any frame", () => {
    const swapped = leftThenRight.map((frame, i) => (i === 4 ? { ...frame, cosineToFirst: 0.12 } : frame));
    expect(judgeTurn(swapped, { turns: ["left", "right"] }).reason).toBe("another-person");
    const unreadable = leftThenRight.map((frame, i) => (i === 4 ? { ...frame, cosineToFirst: Number.NaN } : frame));
    expect(judgeTurn(unreadable, { turns: ["left", "right"] }).reason).toBe("another-person");
  });

  it("starts only from a face that looks at the camera", () => {
    expect(judgeTurn(frames([20, 0.5], [45, 0.9]), { turns: ["left"] }).reason).toBe("not-facing-camera");
  });

  it("refuses frames out of order, too far apart, or cut together", () => {
    const timed = (times: number[]) => leftThenRight.map((frame, i) => ({ ...frame, atMs: times[i] ?? 0 }));
    const asked = { turns: ["left", "right"] } as const;
    expect(judgeTurn(timed([0, 400, 300, 900, 1200, 1500, 1800]), asked).reason).toBe("out-of-order");
    expect(judgeTurn(timed([0, 400, 400, 900, 1200, 1500, 1800]), asked).reason).toBe("out-of-order");
    expect(judgeTurn(timed([0, 400, 900, 9000, 9300, 9600, 9900]), asked).reason).toBe("too-slow");
    expect(judgeTurn(timed([0, 20, 40, 60, 80, 100, 120]), asked).reason).toBe("too-fast");
  });

  it("needs a frame before the turns", () => {
    expect(judgeTurn(frames([0, 0]), { turns: ["left"] }).reason).toBe("too-few-frames");
    expect(judgeTurn([], { turns: [] }).reason).toBe("too-few-frames");
  });
});
