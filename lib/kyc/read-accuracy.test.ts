import { describe, expect, it } from "vitest";
import { paperUser } from "@/lib/auth/testing";
import { accuracy, orgId } from "@/lib/contract";
import { readAccuracy } from ".";

const viewer = paperUser(orgId.parse("00000000-0000-7000-8000-000000000001"), "viewer");

describe("the measured accuracy", () => {
  it("is what the committed ledgers hold, with every picture that was not read right", async () => {
    const found = accuracy.parse(await readAccuracy(viewer));
    expect(found.reading.map(({ set }) => set)).toEqual(["documents", "specimens"]);
    for (const { rows, misses, provenButWrong } of found.reading) {
      const zones = rows.filter(({ group }) => group === "zone");
      const notRight = zones.reduce((sum, { wrong, missed }) => sum + wrong + missed, 0);
      expect(misses.filter(({ wrong, missed }) => [...wrong, ...missed].includes("MRZ"))).toHaveLength(notRight);
      expect(provenButWrong).toBe(0);
    }
    expect(found.documentLiveness.length).toBeGreaterThan(0);
    const { scores, recognised, documents } = found.faces;
    expect(scores.map(({ score }) => score)).toEqual([70, 80]);
    expect(recognised.map(({ strangersPerMatch }) => strangersPerMatch)).toEqual([100, 1_000, 10_000]);
    for (const { found: portraits, misses, invented } of documents) {
      expect(misses).toHaveLength(portraits.all - portraits.hits + invented.hits);
    }
  });
});
