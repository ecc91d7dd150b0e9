import { describe, expect, it } from "vitest";
import { ask, get } from "@/app/api/_http/testing";
import { GET as RECORDS } from "@/app/api/kyc/id-verification/verifications/route";
import { GET as IMAGE } from "@/app/api/kyc/validations/[id]/images/[image]/route";
import { testPerson } from "@/lib/auth/testing";
import { type DeskEvent, verificationList } from "@/lib/contract";
import { listAudit } from "@/lib/db";
import { listenToEvents } from "@/lib/kyc";
import { cardReading } from "@/lib/kyc/testing";
import { hostedApi, turning } from "./testing";

const api = hostedApi();
const { created, database, detail, entity, entityNow, key, org, steps, tokenOf, turn, upToChallenge, view } = api;

/** Two sides, of which the engine tells the second one's picture too. */
const bothSides = () => {
  const card = cardReading();
  const back = card.images.map((image) => ({ ...image, side: "back" as const }));
  return cardReading({ images: [...card.images, ...back] });
};
const approved = async (body: object = {}) => {
  const person = await entity();
  const made = await created(body, person);
  const token = tokenOf(made);
  api.engine().says(bothSides());
  await upToChallenge(token);
  const answer = await turn(token, turning);
  return { person, made, token, answer };
};

describe("an honest run", () => {
  it("leads step by step to an approval, and the answer to the last step says so", async () => {
    const made = await created();
    const token = tokenOf(made);
    expect(view(await steps.open(token))).toMatchObject({ step: "consent", kind: "validation", outcome: null });
    expect((await detail(made.id)).status).toBe("in_progress");
    expect(view(await steps.consent(token))).toMatchObject({ step: "document", language: "es" });
    api.engine().says(bothSides());
    await upToChallengeAgain(token);
    const answer = await turn(token, turning);
    expect(answer).toMatchObject({ passed: true, reason: null, session: { step: "done", outcome: "approved" } });
  });

  async function upToChallengeAgain(token: string) {
    expect(view(await steps.choose(token))).toMatchObject({ documentType: "identity-card", countryCode: "AR" });
    const front = api.taken(await steps.document(token, "front"));
    expect(front).toMatchObject({ accepted: true, session: { step: "document", sidesTaken: ["front"] } });
    const back = api.taken(await steps.document(token, "back"));
    expect(back).toMatchObject({ accepted: true, session: { step: "selfie", sidesTaken: ["front", "back"] } });
    expect(api.taken(await steps.selfie(token)).session.step).toBe("challenge");
  }

  it("fills the record in both of the API's shapes", async () => {
    const { made, person } = await approved();
    const record = await detail(made.id);
    expect(record).toMatchObject({
      status: "approved",
      automaticStatus: "approved",
      warnings: [],
      extractedData: { fullName: "Nadia Ferreyra Olmos", documentNumber: "40118273" },
      documentsVerified: [{ type: "Identity Card", status: "Approved" }],
      biometricResult: { match: true, liveness: "live", challengePassed: true },
      comparison: { band: "match" },
      challenge: { passed: true },
      decision: {
        status: "Approved",
        features: ["id_verification", "liveness", "face_match"],
        id_verification: { status: "Approved", document_number: "40118273" },
        liveness: { challenge_passed: true },
        face_match: { status: "Approved" },
      },
    });
    expect(record.decision?.id_verifications).toEqual([record.decision?.id_verification]);
    expect(record.verifiedFields).toContain("documentNumber");
    expect(record.sidesAsked).toEqual(["front", "back"]);
    expect(record.portraitFace).not.toBeNull();
    expect(record.events.map(({ kind }) => kind)).toEqual([
      "created",
      "in_progress",
      "consent-given",
      "document-chosen",
      "document-front-taken",
      "document-back-taken",
      "selfie-taken",
      "challenge-asked",
      "challenge-passed",
      "approved",
    ]);
    expect(await entityNow(person)).toMatchObject({ kycVerified: true });
  });

  it("makes an ID check of the document that stands with the entity's others", async () => {
    const { made, person } = await approved();
    const { body } = await ask(RECORDS, get(`/x?entityId=${person.id}`, key()), {});
    const { verifications } = verificationList.parse(body);
    expect(verifications).toHaveLength(1);
    expect(verifications[0]).toMatchObject({ id: (await detail(made.id)).idVerificationId, status: "approved" });
    expect(verifications[0]?.documentBackStoragePath).not.toBeNull();
  });

  it("keeps the person's faces as templates, sealed, and nothing of the way there", async () => {
    await approved();
    const templates = await database().ownerQuery(
      `select kind, validation_id from face_template where organization_id = '${org()}'`,
    );
    expect(templates.rows.map(({ kind }) => kind)).toEqual(["selfie", "selfie", "selfie"]);
    const sessions = await database().ownerQuery(
      `select token_sealed, state_sealed, closed_at from hosted_session where organization_id = '${org()}'`,
    );
    expect(sessions.rows).toMatchObject([{ token_sealed: null, state_sealed: null, closed_at: expect.any(Date) }]);
  });

  it("leaves its pictures to the desk, each view in the audit, and to nobody else", async () => {
    const { made } = await approved();
    for (const image of [
      "document-front",
      "document-back",
      "portrait-face",
      "selfie",
      "selfie-face",
      "frame-0",
      "frame-4",
    ]) {
      const response = await IMAGE(get("/x", key()), { params: Promise.resolve({ id: made.id, image }) });
      expect([image, response.status]).toEqual([image, 200]);
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      expect(response.headers.get("content-type")).toBe("image/jpeg");
    }
    const views = await listAudit(org(), { limit: 10, object: { kind: "validation", id: made.id } });
    expect(views.filter(({ action }) => action === "image.view")).toHaveLength(7);
    const unsaid = await IMAGE(get("/x", key()), {
      params: Promise.resolve({ id: made.id, image: "document-front-original" }),
    });
    expect(unsaid.status).toBe(404);
  });

  it("shows its progress live", async () => {
    const { actor } = await testPerson(org(), "viewer");
    const heard: DeskEvent[] = [];
    const stop = listenToEvents(
      actor,
      (event) => heard.push(event),
      () => undefined,
    );
    await approved();
    stop();
    const told = heard.flatMap((event) => (event.type === "validation" ? [[event.status, event.step]] : []));
    expect(told).toContainEqual(["in_progress", "document"]);
    expect(told).toContainEqual(["in_progress", "challenge"]);
    expect(told.at(-1)).toEqual(["approved", null]);
  });

  it("tells the person nothing about themselves", async () => {
    const { token, answer } = await approved();
    const said = JSON.stringify([answer, (await steps.open(token)).body]);
    expect(said).not.toMatch(/Nadia|Ferreyra|40118273|1996/);
  });

  it("ends the link: only the result is left, and nothing more is taken", async () => {
    const { token, made } = await approved();
    expect(view(await steps.open(token))).toMatchObject({ step: "done", outcome: "approved" });
    for (const answer of [
      await steps.consent(token),
      await steps.document(token, "front"),
      await steps.selfie(token),
      await steps.challenge(token),
    ]) {
      expect(answer).toMatchObject({ status: 410, body: { code: "SESSION_CLOSED", error: "SESSION_CLOSED" } });
    }
    expect((await detail(made.id)).providerSessionUrl).toBeNull();
  });
});

describe("what the caller asked for", () => {
  it("the registry cannot be asked from here: approved by itself, it waits for a person", async () => {
    const { made, answer } = await approved({ doubleCheckRenaper: true });
    expect(answer.session.outcome).toBe("in_review");
    expect(await detail(made.id)).toMatchObject({
      status: "in_review",
      automaticStatus: "approved",
      warnings: ["RENAPER_UNAVAILABLE"],
      metadata: {
        warnings: ["RENAPER_UNAVAILABLE"],
        responseDoubleChecks: { renaper: { status: "unavailable", errorCode: "RENAPER_UNAVAILABLE" } },
      },
    });
  });

  it("an omitted warning does not count and stays visible", async () => {
    const person = await entity({ name: "Somebody Else" });
    const code = "FULL_NAME_MISMATCH_WITH_PROVIDED";
    const outcomes = [];
    for (const omitWarnings of [[], [code]]) {
      const made = await created({ omitWarnings }, person);
      api.engine().says(bothSides());
      await upToChallenge(tokenOf(made));
      await turn(tokenOf(made), turning);
      const { status, warnings, omittedWarnings, warningDetails } = await detail(made.id);
      outcomes.push([status, warnings, omittedWarnings, warningDetails.map((each) => each.code)]);
    }
    expect(outcomes[0]).toEqual(["in_review", [code], [], [code]]);
    expect(outcomes[1]?.slice(0, 3)).toEqual(["approved", [], [code]]);
    expect(outcomes[1]?.[3]).toContain(code);
  });

  it("a document that another person was approved with is told, and decides nothing", async () => {
    await approved();
    const { made } = await approved();
    const record = await detail(made.id);
    expect(record.status).toBe("approved");
    expect(record.warnings).toContain("POSSIBLE_DUPLICATED_USER");
    expect(record.warningDetails.find(({ code }) => code === "POSSIBLE_DUPLICATED_USER")?.links?.length).toBe(2);
  });

  it("another country than was chosen waits for a person, another type is told; neither declines", async () => {
    const ended = async (...chosen: [string, string]) => {
      const made = await created({ omitWarnings: ["POSSIBLE_DUPLICATED_USER", "DUPLICATED_FACE"] });
      api.engine().says(bothSides());
      await upToChallenge(tokenOf(made), { chosen });
      await turn(tokenOf(made), turning);
      return detail(made.id);
    };
    expect(await ended("driver-licence", "ar")).toMatchObject({
      status: "approved",
      warnings: ["DOCUMENT_TYPE_DIFFERS_FROM_CHOSEN"],
    });
    const elsewhere = await ended("identity-card", "uy");
    expect(elsewhere).toMatchObject({ status: "in_review", warnings: ["DOCUMENT_COUNTRY_MISMATCH"] });
    expect(elsewhere.warningDetails[0]?.compared.map(({ value }) => value)).toEqual(["ARG", "URY"]);
    expect(JSON.stringify(elsewhere.decision?.id_verification?.warnings)).toContain("DOCUMENT_COUNTRY_MISMATCH");
  });
});
