import { describe, expect, it } from "vitest";
import type { FaceTemplate, TemplateKind } from "../face-reading";
import {
  bandOf,
  CALIBRATION,
  compareTemplates,
  decodeTemplate,
  encodeTemplate,
  falseMatchRateOf,
  findSimilar,
  meanTemplate,
  scoreOf,
} from "./index";

/** A template at a known angle: the first two numbers carry the cosine, the rest is empty. */
function at(cosine: number, kind: TemplateKind = "selfie", modelId = "model-a"): FaceTemplate {
  const vector = new Float32Array(512);
  vector.set([cosine, Math.sqrt(1 - cosine * cosine)]);
  return { modelId, kind, vector };
}

function scattered(seed: number): FaceTemplate {
  let state = seed;
  const vector = Float32Array.from({ length: 512 }, () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
  const length = Math.hypot(...vector);
  return { modelId: "model-a", kind: "selfie", vector: vector.map((v) => v / length) };
}

describe("the calibrated score", () => {
  it.each(CALIBRATION.map((row) => [row.cosine, row.score, row.falseMatchRate] as const))(
    "cosine %f is score %f",
    (cosine, score, rate) => {
      expect(scoreOf(cosine)).toBeCloseTo(score, 9);
      expect(falseMatchRateOf(cosine)).toBeCloseTo(rate, 9);
    },
  );

  it("is linear between two rows, and the rate log-linear", () => {
    expect(scoreOf((0.333 + 0.409) / 2)).toBeCloseTo(75, 6);
    expect(falseMatchRateOf((0.333 + 0.409) / 2)).toBeCloseTo(10 ** -3.5, 8);
  });

  it("stays inside 0 to 100 for cosines that rounding pushed out", () => {
    expect(scoreOf(-1.01)).toBe(0);
    expect(scoreOf(1.01)).toBe(100);
  });
});

describe("compareTemplates", () => {
  it.each([
    [0.41, "match"],
    [0.4, "review"],
    [0.334, "review"],
    [0.33, "no-match"],
    [-0.2, "no-match"],
  ] as const)("cosine %f is %s", (cosine, band) => {
    const found = compareTemplates(at(1), at(cosine));
    expect(found.band).toBe(band);
    expect(found.cosine).toBeCloseTo(cosine, 6);
    expect(found.modelId).toBe("model-a");
  });

  it("refuses templates of different models", () => {
    expect(() => compareTemplates(at(1), at(1, "selfie", "model-b"))).toThrowError(
      expect.objectContaining({ code: "NOT_COMPARABLE" }),
    );
  });

  it("refuses two portraits of documents, and compares either with a selfie", () => {
    expect(() => compareTemplates(at(1, "document"), at(1, "document"))).toThrowError(
      expect.objectContaining({ code: "NOT_COMPARABLE" }),
    );
    expect(compareTemplates(at(1), at(1, "document")).band).toBe("match");
    expect(compareTemplates(at(1, "document"), at(1)).band).toBe("match");
  });

  it("counts a score on the limit as reached", () => {
    expect(bandOf(80)).toBe("match");
    expect(bandOf(70)).toBe("review");
    expect(bandOf(30, { match: 30, review: 30 })).toBe("match");
  });
});

describe("meanTemplate", () => {
  it("lies between its templates and has length 1", () => {
    const mean = meanTemplate([at(1), at(0)]);
    expect(Math.hypot(...mean.vector)).toBeCloseTo(1, 6);
    expect(compareTemplates(mean, at(1)).cosine).toBeCloseTo(Math.SQRT1_2, 6);
  });

  it("counts as a document's portrait as soon as it holds one", () => {
    expect(meanTemplate([at(1), at(0)]).kind).toBe("selfie");
    expect(meanTemplate([at(1), at(0, "document")]).kind).toBe("document");
  });

  it("refuses nothing at all, and different models", () => {
    for (const given of [[], [at(1), at(1, "selfie", "model-b")]]) {
      expect(() => meanTemplate(given)).toThrowError(expect.objectContaining({ code: "NOT_COMPARABLE" }));
    }
  });
});

describe("stored templates", () => {
  it("come back with their kind and model, and move a cosine by less than 0.0005", () => {
    for (let seed = 1; seed < 40; seed++) {
      const [a, b] = [scattered(seed), scattered(seed + 100)];
      const stored = decodeTemplate(encodeTemplate({ ...a, kind: "document" }));
      expect(stored).toMatchObject({ modelId: "model-a", kind: "document" });
      expect(Math.abs(compareTemplates(stored, b).cosine - compareTemplates(a, b).cosine)).toBeLessThan(5e-4);
      expect(encodeTemplate(a).length).toBe(3 + "model-a".length + 1024);
    }
  });

  it("keep the sign and size of the smallest and of whole numbers", () => {
    const vector = Float32Array.from([1, -1, 0.5, 2 ** -24, -(2 ** -15), 0, 0.1]);
    const back = decodeTemplate(encodeTemplate({ modelId: "m", kind: "selfie", vector })).vector;
    const scale = Math.hypot(...vector);
    for (const [i, value] of vector.entries()) expect((back[i] ?? 9) * scale).toBeCloseTo(value, 3);
    expect(back[3]).toBeGreaterThan(0);
    expect(back[4]).toBeLessThan(0);
  });

  it("are refused when cut, empty or of another version", () => {
    const bytes = encodeTemplate(at(0.5));
    const other = bytes.slice();
    other[0] = 9;
    for (const bad of [new Uint8Array(), bytes.subarray(0, 10), bytes.subarray(0, bytes.length - 1), other]) {
      expect(() => decodeTemplate(bad)).toThrowError(expect.objectContaining({ code: "NOT_COMPARABLE" }));
    }
  });
});

describe("findSimilar", () => {
  it("ranks what reaches the score and passes over other models", () => {
    const stored = [
      { id: "low", template: at(0.2) },
      { id: "near", template: at(0.5) },
      { id: "same", template: at(0.99) },
      { id: "other model", template: at(1, "selfie", "model-b") },
      { id: "document", template: at(0.6, "document") },
    ];
    expect(findSimilar(at(1), stored, 80).map(({ candidate }) => candidate.id)).toEqual(["same", "document", "near"]);
    expect(findSimilar(at(1, "document"), stored, 80).map(({ candidate }) => candidate.id)).toEqual(["same", "near"]);
  });
});
