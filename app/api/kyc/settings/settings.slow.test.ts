import { describe, expect, it } from "vitest";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { organisationSettings, replayAnswer } from "@/lib/contract";
import { listAudit } from "@/lib/db";
import { cardReading } from "@/lib/kyc/testing";
import { POST as REPLAY } from "./replay/route";
import { GET, PATCH } from "./route";

const { checked, engine, key, org, post } = checkApi();
const read = async () => organisationSettings.parse((await ask(GET, get("/x", key()), {})).body);
const change = (body: unknown) => ask(PATCH, sendJson("PATCH", "/x", body, key()), {});

describe("settings", () => {
  it("are the product's defaults until somebody changes them", async () => {
    expect(await read()).toEqual(organisationSettings.parse({}));
  });

  it("change in what a PATCH names, and the audit keeps before and after", async () => {
    expect((await change({ options: { minimumAge: 21 }, review: { fourEyes: true } })).status).toBe(200);
    expect(await read()).toMatchObject({ options: { minimumAge: 21 }, review: { fourEyes: true, dueHours: 24 } });
    const [entry] = await listAudit(org(), { limit: 1 });
    expect(entry).toMatchObject({
      action: "settings.change",
      details: {
        changes: [
          { setting: "options.minimumAge", before: null, after: 21 },
          { setting: "review.fourEyes", before: false, after: true },
        ],
      },
    });
  });

  it("that change nothing leave no entry", async () => {
    await change({ review: { fourEyes: false } });
    expect((await listAudit(org(), { limit: 10 })).filter(({ action }) => action === "settings.change")).toEqual([]);
  });

  it("saved by two people at once are both kept", async () => {
    await Promise.all([change({ review: { fourEyes: true } }), change({ faceMatchThreshold: 55 })]);
    expect(await read()).toMatchObject({ review: { fourEyes: true }, faceMatchThreshold: 55 });
    await change({ faceMatchThreshold: null });
    expect((await read()).faceMatchThreshold).toBeUndefined();
  });

  it.each([
    ["an unknown setting", { colour: "red" }],
    ["an unknown action", { options: { invalidMrzAction: "REVIEW" } }],
    ["a threshold over 100", { faceMatchThreshold: 101 }],
    ["a review mark under the threshold", { faceMatchThreshold: 60, faceMatchReviewThreshold: 50 }],
  ])("with %s are refused", async (_what, body) =>
    expect(await change(body)).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } }),
  );

  it("switch a capability off and take its credentials away: two refusals", async () => {
    await change({ integrations: { idVerification: { enabled: false } } });
    expect((await post({})).body).toMatchObject({ code: "NOT_ENABLED" });
    await change({ integrations: { idVerification: { enabled: true, configured: false } } });
    expect((await post({})).body).toMatchObject({ code: "NOT_CONFIGURED" });
  });
});

describe("the replay of a policy", () => {
  const replay = async (options: unknown) =>
    replayAnswer.parse((await ask(REPLAY, sendJson("POST", "/x", { options }, key()), {})).body);

  it("names the checks that other options would end otherwise, and stores nothing", async () => {
    engine().says(cardReading({}, ["dateOfExpiry"]));
    const { verificationId } = await checked();
    engine().says(cardReading());
    await checked();
    const lenient = await replay({ expirationDateNotDetectedAction: "NO_ACTION" });
    expect(lenient).toMatchObject({ replayed: 2, skipped: 0 });
    expect(lenient.flips).toMatchObject([
      {
        verificationId,
        before: "declined",
        after: "approved",
        newlyDeclining: [],
        noLongerDeclining: ["EXPIRATION_DATE_NOT_DETECTED"],
      },
    ]);
    expect((await replay({})).flips).toEqual([]);
    expect((await replay({ minimumAge: 99 })).flips).toMatchObject([
      { before: "approved", after: "declined", newlyDeclining: ["MINIMUM_AGE_NOT_MET"] },
    ]);
    expect((await read()).options).toEqual({});
  });

  it("leaves an option alone that the request itself had named", async () => {
    engine().says(cardReading({}, ["dateOfExpiry"]));
    await checked({ expirationDateNotDetectedAction: "NO_ACTION" });
    expect((await replay({ expirationDateNotDetectedAction: "DECLINE" })).flips).toEqual([]);
  });
});
