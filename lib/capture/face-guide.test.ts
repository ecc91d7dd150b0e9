import { describe, expect, it } from "vitest";
import type { FaceSeen } from "./face-seen";
import { faceHint, faceOval, followTurns, startTurns } from "./index";

const FRAME = { width: 360, height: 480 };
const oval = faceOval(FRAME);
const good: FaceSeen = {
  box: {
    left: oval.left + 0.1 * oval.width,
    right: oval.left + 0.9 * oval.width,
    top: oval.top + 0.1 * oval.height,
    bottom: oval.top + 0.9 * oval.height,
  },
  yawDeg: 1,
  pitchDeg: 0,
  rollDeg: 0,
  asymmetry: 0,
  eyeOpening: 0.26,
  faces: 1,
  brightness: 140,
  tookMs: 5,
};
const shifted = (by: number): FaceSeen["box"] => ({
  ...good.box,
  left: good.box.left + by,
  right: good.box.right + by,
});

describe("what is said before a selfie", () => {
  it.each([
    ["no-face", null],
    ["several-faces", { ...good, faces: 2 }],
    ["too-dark", { ...good, brightness: 30 }],
    ["too-bright", { ...good, brightness: 245 }],
    ["closer", { ...good, box: { ...good.box, right: good.box.left + 0.3 * oval.width } }],
    ["further", { ...good, box: { ...good.box, right: good.box.left + 1.3 * oval.width } }],
    ["centre", { ...good, box: shifted(60) }],
    ["straight", { ...good, yawDeg: 18 }],
    ["straight", { ...good, pitchDeg: -25 }],
    ["upright", { ...good, rollDeg: 20 }],
    ["eyes-closed", { ...good, eyeOpening: 0.05 }],
    ["hold-still", { ...good, box: shifted(12) }],
    [null, { ...good, box: shifted(2) }],
  ] as const)("%s", (hint, face) => {
    expect(faceHint(face, good, oval)).toBe(hint);
  });

  it("waits for a second frame before it calls a face still", () => {
    expect(faceHint(good, null, oval)).toBe("hold-still");
  });
});

/** Plays poses of [yaw, asymmetry] 300 ms apart; answers the run, what was said, and the times that were kept. */
function play(turns: ("left" | "right")[], poses: ReadonlyArray<readonly [number, number]>, everyMs = 300) {
  let run = startTurns(turns, 10);
  const said: string[] = [];
  for (const [i, [yawDeg, asymmetry]] of poses.entries()) {
    run = followTurns(run, { ...good, yawDeg, asymmetry }, i * everyMs).run;
    said.push(run.prompt);
  }
  return { run, said };
}
const toLeft = [
  [13, 0.2],
  [25, 0.5],
] as const;
const toRight = [
  [-13, -0.2],
  [-25, -0.5],
] as const;
const middle = [[0, 0]] as const;

describe("the guide through head turns", () => {
  it("keeps the start, each full turn and the way back, and nothing in between", () => {
    const { run, said } = play(["left", "right"], [...middle, ...toLeft, ...middle, ...toRight, ...middle]);
    expect(said).toEqual(["turn", "further", "back", "turn", "further", "back", "done"]);
    expect(run.keptAtMs).toEqual([0, 600, 900, 1500]);
  });

  it("believes neither the yaw nor the nose alone", () => {
    expect(play(["left"], [...middle, [30, 0.2]]).run.done).toBe(0);
    expect(play(["left"], [...middle, [10, 0.6]]).run.done).toBe(0);
  });

  it("says when the head goes the other way, forgives it once, and then wants a new order", () => {
    const once = play(["left"], [...middle, ...toRight, ...middle, ...toLeft, ...middle]);
    expect(once.said).toEqual(["turn", "other-way", "other-way", "turn", "further", "back", "done"]);
    const twice = play(["left"], [...middle, ...toRight, ...middle, ...toRight]);
    expect(twice.run.prompt).toBe("start-over");
  });

  it("is not passed by a still face, and never keeps more than was allowed", () => {
    const { run } = play(["left"], Array(200).fill([0, 0]));
    expect(run.done).toBe(0);
    expect(run.keptAtMs.length).toBeLessThanOrEqual(10);
  });

  it("leaves no pause in the evidence that the server would refuse, however long a person waits before turning", () => {
    const { run } = play(["left"], [...Array(30).fill([0, 0]), ...toLeft, ...middle]);
    expect(run.prompt).toBe("done");
    const gaps = run.keptAtMs.slice(1).map((at, i) => at - (run.keptAtMs[i] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(6_000);
  });

  it("keeps a turn where the head stood furthest, not where it was first far enough", () => {
    const sweep = [12, 23, 30, 38, 38, 31].map((yawDeg) => [yawDeg, yawDeg / 45] as const);
    const { run } = play(["left"], [...middle, ...sweep], 100);
    expect(run.prompt).toBe("back");
    expect(run.keptAtMs).toEqual([0, 400]);
    expect(play(["left"], [...middle, ...sweep, ...middle], 100).run.prompt).toBe("done");
  });

  it("ends a turn that is held, and the last turn of a head that left the picture", () => {
    expect(play(["left"], [...middle, ...toLeft, ...Array(5).fill([25, 0.5])], 100).run.prompt).toBe("done");
    const turned = play(["left"], [...middle, ...toLeft]).run;
    expect(followTurns(turned, null, 5_000).run.prompt).toBe("done");
  });

  it("counts turns from the first frame that is sent, also when a later one took its place", () => {
    // The head drifts while it waits: the frame that stands for the wait looks 8 degrees to the left.
    const waiting = [...Array(6).fill([-8, -0.1]), ...Array(6).fill([8, 0.15])];
    const { run } = play(["left"], [...waiting, [22, 0.5]]);
    expect(run.startYaw).toBe(8);
    expect(run.done).toBe(0);
    expect(play(["left"], [...waiting, [31, 0.6]]).run.done).toBe(1);
  });

  it("starts from a face that looks at the camera, however it drifts", () => {
    const { run } = play(["left"], [[0, 0], ...Array(8).fill([8, 0.1]), ...Array(8).fill([14, 0.15])]);
    expect(run.startYaw).toBe(8);
  });

  it("asks for a new order before the server would refuse the old one", () => {
    const { run } = play(["left"], Array(200).fill([0, 0]));
    expect(run.prompt).toBe("start-over");
  });

  it("starts over when the face was away for too long", () => {
    const away = startTurns(["left"], 10);
    const begun = followTurns(away, good, 0).run;
    expect(followTurns(begun, null, 1_000).run.prompt).toBe("face-camera");
    expect(followTurns(begun, good, 8_000).run.prompt).toBe("start-over");
  });
});
