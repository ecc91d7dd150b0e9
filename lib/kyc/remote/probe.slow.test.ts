import { describe, expect, it } from "vitest";
import * as kyc from "..";
import { refusal, remoteGround, VERIFICATIONS } from "./testing";

const { actor, fake } = remoteGround();

describe("what it has", () => {
  it("is asked once, and what is missing is named and refused with a reason", async () => {
    const offer = await kyc.readOffer(actor());
    expect(offer).toMatchObject({ backend: "remote" });
    expect(offer.missing).toEqual(expect.arrayContaining(["filters", "recheck", "validationList", "hostedPages"]));
    const asked = fake().heard.length;
    await kyc.readOffer(actor());
    expect(fake().heard.length).toBe(asked);
    const error = await refusal(kyc.listVerifications(actor(), { search: "nadia" }));
    expect(error.message).toMatch(/not offered/);
    expect((await refusal(kyc.listValidations(actor(), {}))).message).toMatch(/not offered/);
  });

  it("is everything where the other server is one of ours", async () => {
    fake().on(`GET ${VERIFICATIONS}`, ({ query }) =>
      query.has("queue") ? { status: 400, body: { code: "INVALID_REQUEST" } } : { body: { verifications: [] } },
    );
    for (const path of ["face-match/verifications", "biometric/verifications", "validations", "biometric/sessions"]) {
      fake().on(`GET /api/kyc/${path}`, { body: [] });
    }
    fake().on("GET /api/entities", { body: { entities: [] } });
    fake().on(`GET ${VERIFICATIONS}/00000000-0000-4000-8000-000000000000/recheck`, { status: 405, body: {} });
    expect((await kyc.readOffer(actor())).missing).toEqual(["replayPolicy", "hostedPages"]);
  });

  it("is not forgotten when it cannot be asked for a moment", async () => {
    fake().on("GET /api/kyc/face-match/verifications", { status: 503, body: "" });
    expect((await kyc.readOffer(actor())).missing).not.toContain("faceMatch");
  });
});
