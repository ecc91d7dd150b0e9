import { describe, expect, it, vi } from "vitest";
import type { KycError } from "@/lib/contract";
import { DatabaseError } from "@/lib/db";
import { keepRefusals, namingRecord } from "./keep-refusals";

const broken = (error: Error, keep: () => Promise<string | null>) =>
  keepRefusals(
    "req_1",
    (refusal: KycError) => namingRecord(refusal, "req_1", keep),
    () => Promise.reject(error),
  );

describe("a check that breaks", () => {
  it("because the database is away says to come again, with nothing kept", async () => {
    const away = new DatabaseError("57P01", null);
    await expect(broken(away, () => Promise.reject(away))).rejects.toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      extras: { retryAfterSeconds: 2 },
    });
  });

  it("for a reason nobody foresaw is one failed record", async () => {
    const keep = vi.fn(async () => "some-id");
    await expect(broken(new Error("of Mrs. Example"), keep)).rejects.toMatchObject({
      code: "VERIFICATION_FAILED",
      extras: { verificationId: "some-id" },
    });
    expect(keep).toHaveBeenCalledOnce();
  });
});
