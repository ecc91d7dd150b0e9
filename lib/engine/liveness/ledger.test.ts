import { describe, expect, it } from "vitest";
import type { LivenessCue, LivenessReading } from "../reading";
import { type LivenessCase, livenessLedger, livenessTable } from "./ledger";

const said = (kind: LivenessCue["kind"], detected: boolean): LivenessReading => ({
  computed: true,
  reason: null,
  cues: [{ kind, score: detected ? 0.9 : 0.1, threshold: 0.5, detected, side: "front" }],
});
const silent: LivenessReading = { computed: false, reason: "No outline.", cues: [] };

const cases: LivenessCase[] = [
  { set: "drawn", id: "a", truth: "grey-copy", reading: said("grey-copy", true) },
  { set: "drawn", id: "b", truth: "grey-copy", reading: said("grey-copy", false) },
  { set: "drawn", id: "c", truth: "grey-copy", reading: silent },
  { set: "drawn", id: "d", truth: "grey-copy", reading: said("screen-replay", true) },
  { set: "drawn", id: "e", truth: "genuine", reading: said("grey-copy", true) },
  { set: "drawn", id: "f", truth: "genuine", reading: said("grey-copy", false) },
  { set: "drawn", id: "g", truth: "genuine", reading: silent },
];

describe("livenessLedger", () => {
  it("counts found, missed, found by another cue and not judged apart", () => {
    expect(livenessLedger(cases).find(({ cue }) => cue === "grey-copy")).toEqual({
      set: "drawn",
      cue: "grey-copy",
      attacks: 4,
      found: 1,
      foundByOther: 1,
      attacksNotJudged: 2,
      genuine: 2,
      falseAlarms: 1,
      genuineNotJudged: 1,
      missedIds: ["b", "c", "d"],
      falseAlarmIds: ["e"],
    });
  });

  it("states rates over judged pictures, and says when there were none", () => {
    const table = livenessTable(livenessLedger(cases)).replaceAll(/ +/g, " ");
    expect(table).toContain("| drawn | grey-copy | 50 % (1 of 2) | 2 | 50 % (1 of 2) | 1 |");
    expect(table).toContain("| drawn | printed-copy | no pictures | 0 | no pictures | 3 |");
  });
});
