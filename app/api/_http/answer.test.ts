import { describe, expect, it } from "vitest";
import { DatabaseError } from "@/lib/db";
import { answerError } from "./answer";

describe("an error's answer", () => {
  it.each(["08006", "57P01", "53300", "ECONNREFUSED", "40P01"])(
    "says to come again when the database refuses with %s",
    async (code) => {
      const response = answerError(new DatabaseError(code, null), "req_1");
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
      expect(await response.json()).toMatchObject({ code: "SERVICE_UNAVAILABLE", requestId: "req_1" });
    },
  );

  it("is ours to mend when it refuses a statement", () => {
    expect(answerError(new DatabaseError("23505", "some_index"), "req_1").status).toBe(500);
  });
});
