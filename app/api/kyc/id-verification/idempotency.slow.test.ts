import { EventEmitter, once } from "node:events";
import { describe, expect, it } from "vitest";
import { jpeg } from "@/app/api/_http/testing";
import { EngineError } from "@/lib/engine/error";
import { cardReading } from "@/lib/kyc/testing";
import { errorBody } from "../testing";
import { checkApi } from "./testing";

const { engine, key, post, records, refused } = checkApi();

describe("Idempotency-Key", () => {
  const withKey = (fields: Record<string, string | Uint8Array>, name = "k1") =>
    post(fields, { ...key(), "idempotency-key": name });

  it("the same request again gets the same answer and makes no second record", async () => {
    const first = await withKey({ documentFront: jpeg() });
    const again = await withKey({ documentFront: Buffer.from(jpeg()).toString("base64") });
    expect(again.body).toEqual(first.body);
    expect((await records()).pagination.total).toBe(1);
  });

  it("another body is refused", async () => {
    await withKey({ documentFront: jpeg() });
    const { status, body } = await withKey({ documentFront: jpeg(1) });
    expect(status).toBe(422);
    expect(errorBody.parse(body).code).toBe("IDEMPOTENCY_MISMATCH");
  });

  it("of many at once one runs, the others hear 409, and one record exists", async () => {
    const gate = new EventEmitter();
    engine().hold(once(gate, "open"));
    const all = Array.from({ length: 8 }, () => withKey({ documentFront: jpeg() }));
    const conflicts = await Promise.race([
      Promise.all(all.map((one) => one.then(({ status }) => status))),
      new Promise((resolve) => setTimeout(resolve, 1500)),
    ]);
    expect(conflicts).toBeUndefined();
    gate.emit("open");
    const statuses = (await Promise.all(all)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
    expect((await records()).pagination.total).toBe(1);
  });

  it("a failed check is an answer too; a refused request may be sent again", async () => {
    engine().says(cardReading({ recognised: false }));
    const first = await withKey({ documentFront: jpeg() });
    const again = await withKey({ documentFront: jpeg() });
    expect(again.status).toBe(500);
    expect(errorBody.parse(again.body).verificationId).toBe(errorBody.parse(first.body).verificationId);
    engine().says(new EngineError("BUSY", "full"));
    expect((await withKey({ documentFront: jpeg() }, "k2")).status).toBe(503);
    engine().says(cardReading());
    expect((await withKey({ documentFront: jpeg() }, "k2")).status).toBe(200);
  });

  it("256 characters are too many", async () => {
    await refused(await withKey({ documentFront: jpeg() }, "k".repeat(256)), 400, "INVALID_REQUEST");
  });
});
