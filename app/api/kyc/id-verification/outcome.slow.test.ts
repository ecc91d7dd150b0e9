import { describe, expect, it } from "vitest";
import { jpeg } from "@/app/api/_http/testing";
import { testPerson } from "@/lib/auth/testing";
import { insertEntity, updateSettings } from "@/lib/db";
import { EngineError } from "@/lib/engine/error";
import type { FieldEvidence } from "@/lib/engine/reading";
import { printedField, specimenZone } from "@/lib/engine/testing";
import { recheckVerification } from "@/lib/kyc";
import { cardReading } from "@/lib/kyc/testing";
import { checkApi } from "./testing";

const { checked, database, detail, engine, org, post, records, refused } = checkApi();

describe("what comes back", () => {
  it("a card in order is approved with its data", async () => {
    const answer = await checked({ vendorData: "case 7" });
    expect(answer).toMatchObject({
      status: "approved",
      warnings: [],
      extractedData: { fullName: "Nadia Ferreyra Olmos", documentNumber: "40118273", documentType: "Identity Card" },
    });
    expect(await detail(answer.verificationId)).toMatchObject({
      status: "approved",
      vendorData: "case 7",
      requestId: answer.requestId,
      storageProvider: "local",
      engineVersion: "test-1",
      runNumber: 1,
      runCount: 1,
      reading: { documentType: "identity-card" },
      options: { minimumAge: { value: null, origin: "default" } },
    });
  });

  it("front only of a two-sided card says nothing of a missing zone", async () => {
    expect((await checked()).warnings).not.toContain("MRZ_NOT_DETECTED");
  });

  it("a birthday today counts as reached", async () => {
    const now = new Date();
    const born = `${now.getUTCFullYear() - 18}${now.toISOString().slice(4, 10)}`;
    engine().says(
      cardReading({
        fields: cardReading().fields.map((f) => (f.field === "dateOfBirth" ? printedField("dateOfBirth", born) : f)),
      }),
    );
    expect((await checked({ minimumAge: "18" })).status).toBe("approved");
    const { status, warnings } = await checked({ minimumAge: "19" });
    expect({ status, warnings }).toEqual({ status: "declined", warnings: ["MINIMUM_AGE_NOT_MET"] });
  });

  /** The card with another number in its zone than in print. */
  const differing = () => {
    const printed = printedField("documentNumber", "40118273");
    const zone = printedField("documentNumber", "40118274").reads.map((read) => ({ ...read, source: "mrz" as const }));
    const number: FieldEvidence = { ...printed, agreement: "differ", reads: [...printed.reads, ...zone] };
    const others = cardReading({}, ["documentNumber"]).fields;
    return cardReading({ fields: [...others, number], mrz: specimenZone() });
  };
  it.each([
    ["expirationDateNotDetectedAction", "EXPIRATION_DATE_NOT_DETECTED", () => cardReading({}, ["dateOfExpiry"])],
    ["invalidMrzAction", "MRZ_NOT_DETECTED", () => cardReading({ mrzExpected: true })],
    [
      "invalidMrzAction",
      "MRZ_VALIDATION_FAILED",
      () =>
        cardReading({
          mrz: specimenZone({ valid: false, checks: [{ name: "composite", passed: false }] }),
          mrzExpected: true,
        }),
    ],
    ["inconsistentDataAction", "MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME", differing],
  ])("%s decides what %s does", async (option, code, reading) => {
    engine().says(reading());
    expect(await checked({ [option]: "NO_ACTION" })).toMatchObject({ status: "approved", warnings: [code] });
    expect(await checked({ [option]: "DECLINE" })).toMatchObject({ status: "declined", warnings: [code] });
    expect(await checked()).toMatchObject({ status: "declined" });
  });

  it("an expired document is declined whatever the options", async () => {
    engine().says(
      cardReading({
        fields: [...cardReading({}, ["dateOfExpiry"]).fields, printedField("dateOfExpiry", "2020-01-01")],
      }),
    );
    const lenient = {
      expirationDateNotDetectedAction: "NO_ACTION",
      invalidMrzAction: "NO_ACTION",
      inconsistentDataAction: "NO_ACTION",
    };
    expect(await checked(lenient)).toMatchObject({ status: "declined", warnings: ["DOCUMENT_EXPIRED"] });
  });

  it("the organisation's own options are in force where the request names none", async () => {
    await updateSettings(org(), {
      options: { expirationDateNotDetectedAction: "NO_ACTION" },
      integrations: { idVerification: { enabled: true, configured: true } },
    });
    engine().says(cardReading({}, ["dateOfExpiry"]));
    const answer = await checked();
    expect(answer.status).toBe("approved");
    const { options } = await detail(answer.verificationId);
    expect(options?.expirationDateNotDetectedAction).toEqual({ value: "NO_ACTION", origin: "organization" });
  });
});

describe("when no answer can be given", () => {
  it("a picture without a document is a failed check that keeps its pictures", async () => {
    engine().says(cardReading({ recognised: false, fields: [], documentType: "unknown" }));
    const { verificationId } = await refused(await post({ documentFront: jpeg() }), 500, "VERIFICATION_FAILED");
    const record = await detail(verificationId);
    expect(record.warnings).toEqual(["COULD_NOT_RECOGNIZE_DOCUMENT"]);
    expect(record.documentFrontStoragePath).not.toBeNull();
  });

  it.each(["TIMEOUT", "CRASHED", "MODEL_MISSING"] as const)(
    "an engine that says %s is a failed check",
    async (code) => {
      engine().says(new EngineError(code, "inside"));
      const { message } = await refused(await post({ documentFront: jpeg() }), 500, "VERIFICATION_FAILED");
      expect(message).not.toContain("inside");
    },
  );

  it("an engine that breaks unexpectedly is one too, and tells nothing of how", async () => {
    engine().says(new TypeError("secret internals"));
    const { message } = await refused(await post({ documentFront: jpeg() }), 500, "VERIFICATION_FAILED");
    expect(message).not.toContain("secret");
  });

  it("a full queue is 503 with Retry-After", async () => {
    engine().says(new EngineError("BUSY", "full"));
    const answer = await post({ documentFront: jpeg() });
    await refused(answer, 503, "SERVICE_UNAVAILABLE");
    expect(answer.headers.get("retry-after")).toBe("3");
  });

  it("when the audit cannot be written the verdict stands without an id", async () => {
    const { rows } = await database().ownerQuery("select current_database() as name");
    expect(rows).toHaveLength(1);
    await database().ownerQuery("alter function audit_append rename to audit_append_away");
    try {
      const { status, body } = await post({ documentFront: jpeg() });
      expect(status).toBe(200);
      expect(body).not.toHaveProperty("verificationId");
      expect(body).toMatchObject({ status: "approved", warnings: [] });
    } finally {
      await database().ownerQuery("alter function audit_append_away rename to audit_append");
    }
    expect((await records()).pagination.total).toBe(0);
  });
});

describe("the same document under another person", () => {
  const person = async (name: string) => {
    const values = { name, countryCode: "AR", externalId: null, taxId: null, nationality: null, status: "active" };
    return (await insertEntity(org(), { ...values, entityData: {}, attributes: {} })).id;
  };

  it("is told with links and declines nothing, for a check and for its re-check", async () => {
    const [first, second] = [await person("Nadia Ferreyra Olmos"), await person("Nadia Ferreyra Olmos")];
    const earlier = await checked({ entityId: first });
    const again = await checked({ entityId: second });
    expect(again).toMatchObject({ status: "approved", warnings: ["POSSIBLE_DUPLICATED_USER"] });
    const record = await detail(again.verificationId);
    expect(record.warningDetails[0]).toMatchObject({
      severity: "information",
      links: [
        { kind: "entity", id: first },
        { kind: "verification", id: earlier.verificationId },
      ],
    });
    expect(record.headline).toBe("POSSIBLE_DUPLICATED_USER");
    const { actor } = await testPerson(org(), "analyst");
    const rechecked = await recheckVerification(actor, again.verificationId, { requestId: "r" });
    expect(rechecked).toMatchObject({ status: "approved", warnings: ["POSSIBLE_DUPLICATED_USER"] });
  });

  it("is not told of the same person, of declined checks, of another state, or without an entity", async () => {
    const [first, second] = [await person("Nadia Ferreyra Olmos"), await person("Nadia Ferreyra Olmos")];
    await checked({ entityId: first, minimumAge: "120" });
    expect((await checked({ entityId: second })).warnings).toEqual([]);
    expect((await checked({ entityId: second })).warnings).toEqual([]);
    expect((await checked()).warnings).toEqual([]);
    engine().says(cardReading({ issuingState: "CHL" }));
    expect((await checked({ entityId: first })).warnings).toEqual([]);
  });
});
