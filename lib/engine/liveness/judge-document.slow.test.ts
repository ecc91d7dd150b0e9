import { describe, expect, it } from "vitest";
import type { Pixels } from "../pixels";
import type { LivenessCue, LivenessReading, Quad } from "../reading";
import { joinLiveness, judgeDocument } from "./index";

const WIDTH = 1200;
const HEIGHT = 850;
const frame: Quad = [
  [0, 0],
  [WIDTH, 0],
  [WIDTH, HEIGHT],
  [0, HEIGHT],
];
/** The picture on the page, and the crop round its face that the face finder would give. */
const PICTURE = { left: 90, top: 180, width: 300, height: 390 };
const portrait: Quad = [
  [100, 190],
  [380, 190],
  [380, 560],
  [100, 560],
];

type Colour = [number, number, number];
type Layer = (x: number, y: number, colour: Colour) => Colour;

/** A page of coloured waves with lines of text and a square picture, changed pixel by pixel by the layers, with grain. */
function page(...layers: Layer[]): Pixels {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  let seed = 3;
  for (let i = 0; i < WIDTH * HEIGHT; i++) {
    const x = i % WIDTH;
    const y = Math.floor(i / WIDTH);
    let colour = layers.reduce((c, layer) => layer(x, y, c), base(x, y));
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const grain = (seed / 2147483648 - 0.5) * 8;
    colour = colour.map((v) => Math.min(255, Math.max(0, v + grain))) as Colour;
    data.set(colour, i * 3);
  }
  return { data, width: WIDTH, height: HEIGHT };
}

function base(x: number, y: number): Colour {
  const wave = Math.sin(x / 37 + 2 * Math.sin(y / 61)) * 14;
  const text = x > 450 && x < 1100 && y > 200 && y < 760 && y % 44 < 16 && (x * 7 + (y >> 5) * 13) % 23 < 9;
  return text ? [45, 45, 60] : [205 + wave, 195, 180 - wave];
}

/** The picture, turned by `degrees` about its middle. */
function picture(degrees: number): Layer {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [mx, my] = [PICTURE.left + PICTURE.width / 2, PICTURE.top + PICTURE.height / 2];
  return (x, y, colour) => {
    const u = (x - mx) * c + (y - my) * s;
    const v = (y - my) * c - (x - mx) * s;
    if (Math.abs(u) > PICTURE.width / 2 || Math.abs(v) > PICTURE.height / 2) return colour;
    return Math.hypot(u, v + 20) < 110 ? [190, 140, 115] : [120, 140, 160];
  };
}

const grey: Layer = (_x, _y, [r, g, b]) => {
  const v = 0.3 * r + 0.59 * g + 0.11 * b;
  return [v, v, v];
};
/** A pink lamp on the left, daylight on the right. */
const mixedLight: Layer = (x, _y, [r, g, b]) => [r, g * (0.75 + (0.25 * x) / WIDTH), b * (0.9 + (0.1 * x) / WIDTH)];
const display: Layer = (x, y, [r, g, b]) => {
  const k = 1 + 0.12 * Math.sin(x * 2.1) + 0.08 * Math.sin(y * 2.1);
  return [r * k, g * k, b * (2 - k)];
};
const dotScreen: Layer = (x, y, [r, g, b]) => {
  const k = 1 + 0.1 * (Math.sin((x + y) * 1.3) + Math.sin((x - y) * 1.3));
  return [r * k, g * k, b * k];
};

const detected = (reading: LivenessReading) => reading.cues.filter((cue) => cue.detected).map((cue) => cue.kind);
const judge = (pixels: Pixels) => judgeDocument(pixels, { documentQuad: frame, portraitQuad: portrait, side: "front" });

describe("judgeDocument", () => {
  it("finds nothing on a coloured page under mixed light", () => {
    const reading = judge(page(picture(0), mixedLight));
    expect(detected(reading)).toEqual([]);
    expect(reading.cues.map((cue) => cue.kind).sort()).toEqual([
      "grey-copy",
      "portrait-replaced",
      "printed-copy",
      "screen-replay",
    ]);
  });

  it("knows a grey copy even under a pink lamp", () => {
    expect(detected(judge(page(picture(0), grey, mixedLight)))).toEqual(["grey-copy"]);
  });

  it("knows the pixel grid of a display", () => {
    expect(detected(judge(page(picture(0), display)))).toEqual(["screen-replay"]);
  });

  it("knows a printer's turned dot screen from a display's upright grid", () => {
    expect(detected(judge(page(picture(0), dotScreen)))).toEqual(["printed-copy"]);
  });

  it("knows a picture that was glued on two degrees askew", () => {
    expect(detected(judge(page(picture(2))))).toEqual(["portrait-replaced"]);
  });

  it("does not ask a side without a portrait for colour", () => {
    const reading = judgeDocument(page(grey), { documentQuad: frame, portraitQuad: null, side: "back" });
    expect(reading.cues.map((cue) => cue.kind)).toEqual(["screen-replay", "printed-copy"]);
    expect(detected(reading)).toEqual([]);
  });

  it("says that it could not judge without an outline", () => {
    const reading = judgeDocument(page(), { documentQuad: null, portraitQuad: null, side: "back" });
    expect(reading).toEqual({
      computed: false,
      reason: "The document's outline was not found on the back.",
      cues: [],
    });
  });
});

describe("joinLiveness", () => {
  it("keeps every cue and every reason", () => {
    const cue: LivenessCue = { kind: "grey-copy", score: 0.9, threshold: 0.5, detected: true, side: "front" };
    const joined = joinLiveness([
      { computed: true, reason: null, cues: [cue] },
      { computed: false, reason: "No outline.", cues: [] },
    ]);
    expect(joined).toEqual({ computed: true, reason: "No outline.", cues: [cue] });
  });
});
