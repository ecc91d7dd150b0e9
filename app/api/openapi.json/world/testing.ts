import { expect } from "vitest";
import { z } from "zod";
import { ask, jpeg, sendForm, sendJson } from "@/app/api/_http/testing";
import { POST as CHECK_BIOMETRIC } from "@/app/api/kyc/biometric/route";
import { POST as START_BIOMETRIC } from "@/app/api/kyc/biometric/sessions/route";
import { POST as MATCH } from "@/app/api/kyc/face-match/route";
import { POST as NOTE } from "@/app/api/kyc/id-verification/verifications/[id]/notes/route";
import { POST as REVIEW } from "@/app/api/kyc/id-verification/verifications/[id]/reviews/route";
import { HOLDER, hostedApi, turning } from "@/app/api/verify/testing";
import { POST as TEST_WEBHOOK } from "@/app/api/webhooks/[id]/test/route";
import { POST as ADD_WEBHOOK } from "@/app/api/webhooks/route";
import { testKey, testPerson } from "@/lib/auth/testing";
import { organisationSettings } from "@/lib/contract";
import { updateSettings } from "@/lib/db";
import { faceOf } from "@/lib/engine/face-match/testing";
import { cardReading } from "@/lib/kyc/testing";
import type { Method } from "@/lib/openapi";
import type { Known } from "../requests/testing";

type Headers = Record<string, string>;

/** An organisation in which something of every kind exists, made over the API's own routes. */
export function liveWorld() {
  const api = hostedApi();
  const idIn = (body: unknown, name: string) => z.record(z.string(), z.unknown()).parse(body)[name];
  const made = async (answer: Promise<{ status: number; body: unknown }>, name: string): Promise<string> => {
    const { status, body } = await answer;
    expect([status, body]).toEqual([expect.toSatisfy((code: number) => code < 300), body]);
    return z.string().parse(idIn(body, name));
  };
  const back = cardReading().images.map((image) => ({ ...image, side: "back" as const }));

  /** A person whose session approved them: their face can be found, and compared with live. */
  const verified = async () => {
    const externalId = `customer-${crypto.randomUUID()}`;
    const entity = await api.entity({ externalId });
    const validation = await api.created({}, entity);
    const token = api.tokenOf(validation);
    await api.upToChallenge(token, { portrait: faceOf(HOLDER, { kind: "document" }), selfie: faceOf(HOLDER) });
    await api.turn(token, turning);
    api.engine().shows(faceOf(HOLDER));
    return { entityId: entity.id, externalId, validationId: validation.id };
  };

  const seeds = {
    verifications: async (person: Headers): Promise<Known> => {
      const declined = (await api.checked({ minimumAge: "120", vendorData: "=1+1" })).verificationId ?? "";
      const approved = (await api.checked()).verificationId ?? "";
      const sent = (body: object) => sendJson("POST", "/x", body, person);
      const review = { kind: "override-approve", reasonCode: "misread", reason: "seen by hand", previousSeq: 0 };
      await updateSettings(api.org(), organisationSettings.parse({ review: { fourEyes: true } }));
      const reviewId = await made(ask(REVIEW, sent(review), { id: declined }), "id");
      await made(ask(NOTE, sent({ text: "A note" }), { id: declined }), "id");
      return { id: [declined, approved], caseId: [declined], reviewId: [reviewId] };
    },
    matches: async (person: Headers): Promise<Known> => {
      const pictures = { documentImage: jpeg(1), selfieImage: jpeg(2) };
      return { id: [await made(ask(MATCH, sendForm(pictures, person), {}), "verificationId")] };
    },
    biometric: async (person: Headers): Promise<Known> => {
      const { entityId, externalId } = await verified();
      const fields = { userImage: jpeg(1), entityId };
      const id = await made(ask(CHECK_BIOMETRIC, sendForm(fields, person), {}), "verificationId");
      return { id: [id], entityId: [entityId], externalEntityId: [externalId] };
    },
    sessions: async (person: Headers): Promise<Known> => {
      const { entityId } = await verified();
      const id = await made(ask(START_BIOMETRIC, sendJson("POST", "/x", { entityId }, person), {}), "id");
      return { id: [id], entityId: [entityId] };
    },
    validations: async (): Promise<Known> => {
      const { entityId, validationId } = await verified();
      const open = await api.created();
      const waiting = await api.created();
      await api.put(waiting.id, { status: "in_review" });
      return {
        id: [validationId, open.id, waiting.id],
        entityId: [entityId, open.entityId],
        image: ["selfie", "portrait", "document-front", "frame-0"],
      };
    },
    entities: async (): Promise<Known> => {
      const [externalId, taxId] = [crypto.randomUUID(), crypto.randomUUID()];
      const { id } = await api.entity({ externalId, taxId });
      return { id: [id], entityId: [id], externalId: [externalId], taxId: [taxId] };
    },
    webhooks: async (person: Headers): Promise<Known> => {
      const hook = { name: "Back office", url: "https://hooks.example.com/in", events: ["entity.*"] };
      const { body } = await ask(ADD_WEBHOOK, sendJson("POST", "/x", hook, person), {});
      const { webhook } = z.object({ webhook: z.object({ id: z.string() }) }).parse(body);
      const delivery = await made(
        ask(TEST_WEBHOOK, sendJson("POST", "/x", {}, person), { id: webhook.id }),
        "deliveryId",
      );
      return { id: [webhook.id, delivery], webhookId: [webhook.id] };
    },
    nothing: async (): Promise<Known> => ({}),
  };

  const reusable = new Map<string, Known>();
  const seedFor = (path: string): keyof typeof seeds => {
    const found = PREFIXES.find(([prefix]) => path.startsWith(prefix));
    return found?.[1] ?? "nothing";
  };

  return {
    api,
    /** Whoever may do everything: a person, since some things are not for keys; and a key. */
    callers: async () => {
      api.engine().says(cardReading({ images: [...cardReading().images, ...back] }));
      const person = await testPerson(api.org(), "administrator");
      return { person: person.headers, key: (await testKey(api.org())).headers, userId: person.actor.userId };
    },
    /** What there is for an address to find: made anew for what changes it, since one request may end what the next needs. */
    seed: async (path: string, method: Method, person: Headers): Promise<Known> => {
      const kind = seedFor(path);
      const there = reusable.get(`${api.org()} ${kind}`);
      if (method === "GET" && there !== undefined) return there;
      const known = await seeds[kind](person);
      reusable.set(`${api.org()} ${kind}`, known);
      return known;
    },
    /** A session whose person stands before the step that an address is for. */
    tokenBefore: async (path: string): Promise<string> => {
      const token = api.tokenOf(await api.created());
      const step = path.split("/").at(-1) ?? "";
      const stand = ORDER.indexOf(step);
      if (stand > ORDER.indexOf("selfie")) await api.upToChallenge(token);
      if (stand > ORDER.indexOf("consent") && stand <= ORDER.indexOf("selfie")) await api.steps.consent(token);
      if (step === "document" || step === "selfie") await api.steps.choose(token);
      if (step === "selfie") {
        await api.steps.document(token, "front");
        await api.steps.document(token, "back");
      }
      return token;
    },
  };
}

const ORDER = ["consent", "document-choice", "document", "selfie", "challenge", "challenge-answer", "finish"];

const PREFIXES = [
  ["/api/kyc/id-verification", "verifications"],
  ["/api/kyc/face-match", "matches"],
  ["/api/kyc/biometric/sessions", "sessions"],
  ["/api/kyc/biometric/entities", "sessions"],
  ["/api/kyc/biometric", "biometric"],
  ["/api/kyc/validations", "validations"],
  ["/api/kyc/entities", "validations"],
  ["/api/entities", "entities"],
  ["/api/webhooks", "webhooks"],
] as const;
