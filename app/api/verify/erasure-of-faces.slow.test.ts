import { describe, expect, it } from "vitest";
import { ask, get, jpeg, sendForm } from "@/app/api/_http/testing";
import { POST as BIOMETRIC } from "@/app/api/kyc/biometric/route";
import { GET as CHECK } from "@/app/api/kyc/biometric/verifications/[id]/route";
import { POST as FACE_MATCH } from "@/app/api/kyc/face-match/route";
import { GET as MATCH } from "@/app/api/kyc/face-match/verifications/[id]/route";
import { GET as IMAGE } from "@/app/api/kyc/validations/[id]/images/[image]/route";
import { biometricAnswer, biometricCheckId, faceMatchAnswer, faceMatchId, organisationSettings } from "@/lib/contract";
import { claimStaleObjects, listAudit, updateSettings, verifyAudit } from "@/lib/db";
import { faceOf } from "@/lib/engine/face-match/testing";
import { applyRetention } from "@/lib/kyc";
import { cardReading } from "@/lib/kyc/testing";
import { hostedApi, turning } from "./testing";

const api = hostedApi();
const { created, database, detail, entity, key, org, tokenOf, turn, upToChallenge } = api;

const query = async (text: string): Promise<Array<Record<string, unknown>>> =>
  (await database().ownerQuery(text, [org()])).rows;
const keep = (retentionDays: number) => updateSettings(org(), organisationSettings.parse({ retentionDays }));
const DATED = ["id_verification", "face_match", "biometric_check", "validation", "hosted_session", "stored_object"];
/** Let everything of the organisation be 31 days old. */
const age = async () => {
  for (const table of DATED) {
    await query(`update ${table} set created_at = now() - interval '31 days' where organization_id = $1`);
  }
};
const imageStatus = async (id: string, image: string) =>
  (await IMAGE(get("/x", key()), { params: Promise.resolve({ id, image }) })).status;

/** A session of a person who was approved, and both checks of faces afterwards. */
async function lived() {
  const person = await entity();
  const made = await created({}, person);
  const card = cardReading();
  const back = card.images.map((image) => ({ ...image, side: "back" as const }));
  api.engine().says(cardReading({ images: [...card.images, ...back] }));
  await upToChallenge(tokenOf(made));
  expect((await turn(tokenOf(made), turning)).session.outcome).toBe("approved");
  api.engine().shows(faceOf(1, { kind: "document" }), faceOf(1, { likeness: 0.7 }));
  const matched = await ask(FACE_MATCH, sendForm({ documentImage: jpeg(1), selfieImage: jpeg(2) }, key()), {});
  const match = faceMatchId.parse(faceMatchAnswer.parse(matched.body).verificationId);
  api.engine().shows(faceOf(1, { likeness: 0.7 }));
  const checked = await ask(BIOMETRIC, sendForm({ userImage: jpeg(3), entityId: person.id }, key()), {});
  const check = biometricCheckId.parse(biometricAnswer.parse(checked.body).verificationId);
  await query("update review_case set state = 'closed' where organization_id = $1");
  return { validation: made.id, match, check };
}

const PICTURES = {
  face_match: [
    "document_original_id",
    "document_canonical_id",
    "document_face_id",
    "selfie_original_id",
    "selfie_canonical_id",
    "selfie_face_id",
  ],
  biometric_check: ["image_original_id", "image_canonical_id", "face_id"],
} as const;

describe("face checks and sessions whose days are over", () => {
  it("lose pictures, readings and the faces of single checks, and keep their outcome and an audit that is whole", async () => {
    const { validation, match, check } = await lived();
    const before = {
      match: await ask(MATCH, get("/x", key()), { id: match }),
      check: await ask(CHECK, get("/x", key()), { id: check }),
      validation: await detail(validation),
    };
    expect([before.match.status, before.check.status]).toEqual([200, 200]);
    expect(await imageStatus(validation, "selfie")).toBe(200);
    await keep(30);
    expect(await applyRetention()).toBe(0);
    await age();

    // The session's document, the face match and the biometric check.
    expect(await applyRetention()).toBe(3);
    for (const [table, columns] of Object.entries(PICTURES)) {
      const [row = {}] = await query(`select * from ${table} where organization_id = $1`);
      for (const column of columns) expect([column, row[column]]).toEqual([column, null]);
    }
    const faces = await query("select validation_id from face_template where organization_id = $1");
    expect(faces.length).toBeGreaterThan(0);
    expect(faces.filter((face) => face.validation_id === null)).toEqual([]);
    const [document = {}] = await query("select * from id_verification where organization_id = $1");
    expect(document).toMatchObject({ reading_sealed: null, person_name: null, document_number_index: null });
    expect(await query("select 1 from stored_object where organization_id = $1 and state = 'live'")).toEqual([]);
    // What the sweep then takes away, key first.
    const swept = (await claimStaleObjects(new Date(), 100)).filter((object) => object.org === org());
    expect(swept.length).toBeGreaterThanOrEqual(9);
    for (const image of ["selfie", "document-front"]) {
      expect([image, await imageStatus(validation, image)]).toEqual([image, 404]);
    }

    const after = await ask(MATCH, get("/x", key()), { id: match });
    expect(after.body).toMatchObject({ match: true, status: "approved", warnings: [] });
    expect((await ask(CHECK, get("/x", key()), { id: check })).body).toMatchObject({ match: true, status: "matched" });
    const { status, automaticStatus, comparison, events } = before.validation;
    expect(await detail(validation)).toMatchObject({ status, automaticStatus, comparison, events });

    const erasures = (await listAudit(org(), { limit: 50 })).filter(({ action }) => action.endsWith(".erase"));
    expect(erasures.map(({ action, object }) => [action, object?.kind]).sort()).toEqual([
      ["biometric-check.erase", "biometric-check"],
      ["face-match.erase", "face-match"],
      ["verification.erase", "verification"],
    ]);
    expect((await verifyAudit(org())).broken).toBeNull();
    expect(await applyRetention()).toBe(0);
  });
});
