import { describe, expect, it } from "vitest";
import type { ValidationStatus } from "@/lib/contract";
import { sandboxOutcome } from "./sandbox-numbers";

const plain = { doubleCheckRenaper: false };
const asking = { doubleCheckRenaper: true };

const TABLE: Array<[number: string, status: ValidationStatus, asked: ValidationStatus, warning: string | null]> = [
  ["99990001", "approved", "approved", null],
  ["99990002", "rejected", "rejected", "DOCUMENT_EXPIRED"],
  ["99990003", "rejected", "rejected", "LOW_FACE_MATCH_SIMILARITY"],
  ["99990004", "rejected", "rejected", "LIVENESS_FACE_ATTACK"],
  ["99990005", "in_review", "in_review", "POSSIBLE_DUPLICATED_USER"],
  ["99990006", "cancelled", "cancelled", null],
  ["99990007", "abandoned", "abandoned", null],
  ["99990008", "expired", "expired", null],
  ["99990009", "approved", "rejected", "RENAPER_DOCUMENT_NOT_FOUND"],
  ["99990010", "approved", "rejected", "RENAPER_NAME_MISMATCH"],
  ["99990011", "approved", "rejected", "RENAPER_DECEASED"],
  ["99990012", "rejected", "rejected", "ORGANIZATION_BLOCKLIST"],
];

describe("sandbox numbers", () => {
  it.each(TABLE)("%s is %s, and %s where the registry is asked", (number, status, asked, warning) => {
    expect(sandboxOutcome(number, plain)).toMatchObject({ status, registry: null });
    const outcome = sandboxOutcome(number, asking);
    expect(outcome?.status).toBe(asked);
    expect(outcome?.warnings ?? []).toEqual(warning === null ? [] : [warning]);
  });

  it("are found whatever their punctuation, and in all four families", () => {
    for (const number of ["99.990.001", "20-99990001-2", "999.900.001-07", "99.990.001/0001-98"]) {
      expect(sandboxOutcome(number, plain)?.status).toBe("approved");
    }
  });

  it("that are not in the table decide nothing", () => {
    for (const number of [null, "", "30123456", "99990013", "999900011"]) {
      expect(sandboxOutcome(number, plain)).toBeNull();
    }
  });

  it("tell the registry's answer of those it knows", () => {
    expect(sandboxOutcome("99990001", asking)?.registry).toBe("found");
    expect(sandboxOutcome("99990001", plain)?.registry).toBeNull();
  });
});
