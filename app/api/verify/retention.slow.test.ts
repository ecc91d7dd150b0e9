import { expect, it } from "vitest";
import { get } from "@/app/api/_http/testing";
import { GET as PICTURE } from "@/app/api/kyc/validations/[id]/images/[image]/route";
import { organisationSettings } from "@/lib/contract";
import { updateSettings } from "@/lib/db";
import { faceOf } from "@/lib/engine/face-match/testing";
import { applyRetention } from "@/lib/kyc";
import { cardReading } from "@/lib/kyc/testing";
import { HOLDER, hostedApi, turning } from "./testing";

const { act, created, database, detail, engine, key, org, tokenOf, turn, upToChallenge } = hostedApi();

const aWeekAndADay = async (table: "stored_object" | "id_verification") =>
  database().ownerQuery(`update ${table} set created_at = now() - interval '8 days' where organization_id = $1`, [
    org(),
  ]);

it("the pictures of a session that waits for a person stay until it is decided, and then go", async () => {
  const made = await created();
  const token = tokenOf(made);
  const back = cardReading().images.map((image) => ({ ...image, side: "back" as const }));
  engine().says(cardReading({ images: [...cardReading().images, ...back] }));
  // Similar and not sure: a person decides.
  await upToChallenge(token, { portrait: faceOf(HOLDER, { kind: "document", likeness: 0.37 }) });
  await turn(token, turning);
  expect((await detail(made.id)).status).toBe("in_review");
  const seen = () =>
    Promise.all(
      ["selfie", "document-front", "frame-0"].map(
        async (image) => (await PICTURE(get("/x", key()), { params: Promise.resolve({ id: made.id, image }) })).status,
      ),
    );

  await updateSettings(org(), organisationSettings.parse({ retentionDays: 7 }));
  await aWeekAndADay("stored_object");
  await aWeekAndADay("id_verification");
  expect(await applyRetention()).toBe(0);
  expect(await seen()).toEqual([200, 200, 200]);

  await act("approve", made.id, { reason: "is the same person" });
  expect(await applyRetention()).toBe(1);
  expect(await seen()).toEqual([404, 404, 404]);
});
