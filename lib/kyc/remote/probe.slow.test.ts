import { describe, expect, it } from "vitest";
import * as kyc from "..";
import { PERSON, RECORD, refusal, remoteGround, VERIFICATIONS } from "./testing";

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

  it("sessions of a server that knows neither their pages nor their filters are narrowed here", async () => {
    const session = (id: number, status: string) => ({
      ...{ id: `00000000-0000-4000-8000-00000000000${id}`, entityId: PERSON, status },
      ...{ createdAt: "2026-02-03T04:05:06.000Z" },
    });
    const all = [session(1, "approved"), session(2, "rejected"), session(3, "approved")];
    fake().on("GET /api/kyc/biometric/sessions", { body: { sessions: all } });
    const ids = async (query: object) =>
      (await kyc.listBiometricSessions(actor(), query)).sessions.map(({ id }) => Number(id.slice(-1)));
    expect(await ids({ status: "approved" })).toEqual([1, 3]);
    expect(await ids({ limit: "2", offset: "2" })).toEqual([3]);
    expect((await kyc.listBiometricSessions(actor(), { limit: "2" })).pagination.total).toBe(3);
    expect((await refusal(kyc.listBiometricSessions(actor(), { from: "2026-02-01" }))).message).toMatch(/not offered/);
  });

  it("sessions that such a server keeps back are not told as if there were none", async () => {
    const one = { id: RECORD.id, entityId: PERSON, status: "approved", createdAt: RECORD.createdAt };
    fake().on("GET /api/kyc/biometric/sessions", { body: { sessions: [one], pagination: { total: 7 } } });
    const first = await kyc.listBiometricSessions(actor(), { limit: "5" });
    expect([first.sessions.length, first.pagination.total]).toEqual([1, 7]);
    for (const query of [{ limit: "5", offset: "5" }, { status: "approved" }]) {
      expect((await refusal(kyc.listBiometricSessions(actor(), query))).message).toMatch(/not offered/);
    }
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
