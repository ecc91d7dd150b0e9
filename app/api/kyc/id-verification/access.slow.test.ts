import { describe, expect, it } from "vitest";
import { ask, jpeg, sendJson } from "@/app/api/_http/testing";
import { testKey, testPerson } from "@/lib/auth/testing";
import { verificationAnswer } from "@/lib/contract";
import { listAudit, updateSettings } from "@/lib/db";
import { recheckVerification } from "@/lib/kyc";
import { errorBody } from "../testing";
import { POST, PUT } from "./route";
import { checkApi } from "./testing";

const { checked, detail, key, org, post, records, refused } = checkApi();

describe("who may", () => {
  it("nobody without a key, and nothing is kept", async () => {
    for (const headers of [
      {},
      { authorization: "Bearer sk_live_wrong" },
      { authorization: `Bearer sk_live_${"A".repeat(43)}` },
    ]) {
      const { status, body } = await post({ documentFront: jpeg() }, headers);
      expect(status).toBe(401);
      expect(errorBody.parse(body)).toMatchObject({ code: "UNAUTHORIZED" });
      expect(body).not.toHaveProperty("verificationId");
    }
    expect((await records()).pagination.total).toBe(0);
  });

  it("a key that may only read is refused before the body is looked at, and that is kept", async () => {
    const reader = (await testKey(org(), ["read"])).headers;
    await refused(await ask(POST, sendJson("POST", "/x", {}, reader), {}), 403, "FORBIDDEN");
  });

  it("an organisation that is not the key's is refused", async () => {
    await refused(
      await post({ documentFront: jpeg() }, { ...key(), "X-Organization-Id": crypto.randomUUID() }),
      403,
      "FORBIDDEN",
    );
  });

  it("naming the key's own organisation is fine in any spelling of the header", async () => {
    expect((await post({ documentFront: jpeg() }, { ...key(), "x-organization-id": org() })).status).toBe(200);
  });

  it.each([
    [{ enabled: false, configured: false }, "NOT_ENABLED"],
    [{ enabled: true, configured: false }, "NOT_CONFIGURED"],
  ])("an integration that is %j answers %s before the body", async (idVerification, code) => {
    await updateSettings(org(), { options: {}, integrations: { idVerification } });
    await refused(await ask(POST, sendJson("POST", "/x", {}, key()), {}), 403, code);
  });

  it("while the integration is off, no check is run again either", async () => {
    const { verificationId } = await checked();
    const { actor } = await testPerson(org(), "analyst");
    await updateSettings(org(), {
      options: {},
      integrations: { idVerification: { enabled: false, configured: true } },
    });
    await expect(recheckVerification(actor, verificationId, { requestId: "r" })).rejects.toMatchObject({
      code: "NOT_ENABLED",
    });
    expect((await records()).pagination.total).toBe(1);
  });

  it("an expired key is no key", async () => {
    const old = await testKey(org(), ["write"], new Date(Date.now() - 1000));
    expect((await post({ documentFront: jpeg() }, old.headers)).status).toBe(401);
  });

  it("an analyst at the desk may, a viewer may not, another site never", async () => {
    const analyst = await testPerson(org(), "analyst");
    const { body } = await post({ documentFront: jpeg() }, analyst.headers);
    const record = await detail(verificationAnswer.parse(body).verificationId);
    expect(record.triggeredByUserId).toBe(analyst.actor.userId);
    const viewer = await testPerson(org(), "viewer");
    expect((await post({ documentFront: jpeg() }, viewer.headers)).status).toBe(403);
    const before = (await records()).pagination.total;
    const forged = await post({ documentFront: jpeg() }, { ...analyst.headers, "sec-fetch-site": "cross-site" });
    expect(forged.status).toBe(403);
    expect((await records()).pagination.total).toBe(before);
  });
});

describe("the trail", () => {
  it("every check and every refusal is one audit entry", async () => {
    const { verificationId } = await checked();
    await post({});
    const entries = (await listAudit(org(), { limit: 10 })).filter(({ action }) => action === "verification.create");
    expect(entries.map(({ outcome }) => outcome)).toEqual(["refused", "success"]);
    expect(entries[1]).toMatchObject({
      actor: { kind: "api-key" },
      object: { kind: "verification", id: verificationId },
    });
    expect(JSON.stringify(entries)).not.toContain("40118273");
  });

  it("other methods are 405 in the API's own shape, and every answer has its request id", async () => {
    const { status, body, headers } = await ask(PUT, sendJson("PUT", "/x", {}, key()), {});
    expect(status).toBe(405);
    expect(headers.get("allow")).toBe("POST");
    expect(headers.get("x-request-id")).toBe(errorBody.parse(body).requestId);
    expect(headers.get("cache-control")).toContain("no-store");
  });
});
