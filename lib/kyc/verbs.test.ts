import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Permission } from "@/lib/auth";
import { paperKey, paperUser } from "@/lib/auth/testing";
import { orgId, ROLES } from "@/lib/contract";
import * as kyc from "./index";
import { installScriptedEngine } from "./testing";

const org = orgId.parse("00000000-0000-7000-8000-000000000001");
const ID = "00000000-0000-7000-8000-000000000002";
type Verb = (actor: ReturnType<typeof paperUser> | ReturnType<typeof paperKey>) => Promise<unknown>;

/** Each verb, what it asks for, and a call of it. Nothing here reaches a database: refusal comes first. */
const VERBS: Array<[name: string, permission: Permission, call: Verb]> = [
  ["listViews", "verification:read", (actor) => kyc.listViews(actor)],
  ["saveView", "view:save", (actor) => kyc.saveView(actor, {})],
  ["saveView for everybody", "view:share", (actor) => kyc.saveView(actor, { name: "v", filters: {}, shared: true })],
  ["changeView", "view:save", (actor) => kyc.changeView(actor, ID, {})],
  ["changeView for everybody", "view:share", (actor) => kyc.changeView(actor, ID, { shared: true })],
  ["removeView", "view:save", (actor) => kyc.removeView(actor, ID)],
  ["addNote", "review:note", (actor) => kyc.addNote(actor, ID, { text: "n" })],
  ["assignVerification", "review:assign", (actor) => kyc.assignVerification(actor, ID, { userId: null })],
  ["assignVerifications", "review:assign", (actor) => kyc.assignVerifications(actor, {})],
  ["confirmVerifications", "review:decide", (actor) => kyc.confirmVerifications(actor, {})],
  ["claimNextVerification", "review:decide", (actor) => kyc.claimNextVerification(actor)],
  ["claimVerification", "review:decide", (actor) => kyc.claimVerification(actor, ID)],
  ["confirmReview", "review:second", (actor) => kyc.confirmReview(actor, { id: ID, reviewId: ID }, {})],
  ["correctData", "verification:correct", (actor) => kyc.correctData(actor, ID, {})],
  ["listCorrections", "verification:read", (actor) => kyc.listCorrections(actor, ID)],
  ["listNotes", "verification:read", (actor) => kyc.listNotes(actor, ID)],
  [
    "handOverVerification",
    "review:decide",
    (actor) => kyc.handOverVerification(actor, ID, { userId: crypto.randomUUID() }),
  ],
  ["listReviewers", "review:decide", (actor) => kyc.listReviewers(actor)],
  ["listReviews", "verification:read", (actor) => kyc.listReviews(actor, ID)],
  ["releaseVerification", "review:decide", (actor) => kyc.releaseVerification(actor, ID)],
  ["reviewVerification", "review:decide", (actor) => kyc.reviewVerification(actor, ID, {})],
  ["admitBiometricCheck", "face:check", (actor) => kyc.admitBiometricCheck(actor)],
  ["admitFaceMatch", "face:check", (actor) => kyc.admitFaceMatch(actor)],
  ["admitDocumentCheck", "verification:create", (actor) => kyc.admitDocumentCheck(actor)],
  ["approveValidation", "validation:decide", (actor) => kyc.approveValidation(actor, ID, {})],
  ["attachEntity", "verification:attach", (actor) => kyc.attachEntity(actor, ID, { entityId: ID })],
  ["cancelBiometricSession", "validation:decide", (actor) => kyc.cancelBiometricSession(actor, ID, {})],
  ["cancelValidation", "validation:decide", (actor) => kyc.cancelValidation(actor, ID, {})],
  ["createBiometricSession", "validation:create", (actor) => kyc.createBiometricSession(actor, {})],
  ["createEntity", "entity:write", (actor) => kyc.createEntity(actor, {})],
  ["createValidation", "validation:create", (actor) => kyc.createValidation(actor, {})],
  ["exportVerifications", "verification:export", (actor) => kyc.exportVerifications(actor, {})],
  ["makeReport", "verification:export", (actor) => kyc.makeReport(actor, ID, { requestId: "r", language: "en" })],
  ["explainVerification", "verification:read", (actor) => kyc.explainVerification(actor, ID)],
  ["findEntity", "entity:read", (actor) => kyc.findEntity(actor, { taxId: "1" })],
  ["getBiometricSession", "validation:read", (actor) => kyc.getBiometricSession(actor, ID)],
  ["getCurrentBiometricSession", "validation:read", (actor) => kyc.getCurrentBiometricSession(actor, ID)],
  ["getCurrentValidation", "validation:read", (actor) => kyc.getCurrentValidation(actor, ID)],
  ["checkBiometric", "face:check", (actor) => kyc.checkBiometric(actor, { requestId: "r" })],
  ["getBiometricCheck", "face:read", (actor) => kyc.getBiometricCheck(actor, ID)],
  ["getFaceMatch", "face:read", (actor) => kyc.getFaceMatch(actor, ID)],
  ["getEntity", "entity:read", (actor) => kyc.getEntity(actor, ID)],
  ["getKycStatus", "validation:read", (actor) => kyc.getKycStatus(actor, ID)],
  ["getValidation", "validation:read", (actor) => kyc.getValidation(actor, ID)],
  ["listShadowRuns", "verification:read", (actor) => kyc.listShadowRuns(actor, ID)],
  ["readBackendState", "settings:read", (actor) => kyc.readBackendState(actor)],
  ["readOffer", "verification:read", (actor) => kyc.readOffer(actor)],
  ["getVerification", "verification:read", (actor) => kyc.getVerification(actor, ID)],
  ["listAudit", "audit:read", (actor) => kyc.listAudit(actor, {})],
  ["makeAuditCheckpoint", "audit:read", (actor) => kyc.makeAuditCheckpoint(actor)],
  ["verifyAudit", "audit:read", (actor) => kyc.verifyAudit(actor)],
  ["listBiometricSessions", "validation:read", (actor) => kyc.listBiometricSessions(actor, {})],
  ["listBiometricChecks", "face:read", (actor) => kyc.listBiometricChecks(actor, {})],
  ["listFaceMatches", "face:read", (actor) => kyc.listFaceMatches(actor, {})],
  ["matchFaces", "face:check", (actor) => kyc.matchFaces(actor, { requestId: "r" })],
  ["readBiometricSessionImage", "image:read", (actor) => kyc.readBiometricSessionImage(actor, ID, "selfie")],
  ["readBiometricImage", "image:read", (actor) => kyc.readBiometricImage(actor, ID, { kind: "face" })],
  [
    "readBiometricImage of an original",
    "image:original",
    (actor) => kyc.readBiometricImage(actor, ID, { kind: "image", original: true }),
  ],
  ["readFaceMatchImage", "image:read", (actor) => kyc.readFaceMatchImage(actor, ID, { kind: "selfie-face" })],
  [
    "readFaceMatchImage of an original",
    "image:original",
    (actor) => kyc.readFaceMatchImage(actor, ID, { kind: "selfie-image", original: true }),
  ],
  ["listEntities", "entity:read", (actor) => kyc.listEntities(actor, {})],
  ["listEntityValidations", "validation:read", (actor) => kyc.listEntityValidations(actor, ID, {})],
  ["listValidations", "validation:read", (actor) => kyc.listValidations(actor, {})],
  ["listVerifications", "verification:read", (actor) => kyc.listVerifications(actor, {})],
  [
    "listenToEvents",
    "event:read",
    async (actor) =>
      kyc.listenToEvents(
        actor,
        () => undefined,
        () => undefined,
      )(),
  ],
  ["previewImage", "verification:create", (actor) => kyc.previewImage(actor, new Uint8Array(1))],
  ["readAccuracy", "verification:read", (actor) => kyc.readAccuracy(actor)],
  ["readSettings", "settings:read", (actor) => kyc.readSettings(actor)],
  ["changeSettings", "settings:write", (actor) => kyc.changeSettings(actor, {})],
  ["replayPolicy", "settings:read", (actor) => kyc.replayPolicy(actor, {})],
  ["readDocumentImage", "image:read", (actor) => kyc.readDocumentImage(actor, ID, { kind: "portrait-image" })],
  ["readValidationImage", "image:read", (actor) => kyc.readValidationImage(actor, ID, "selfie")],
  ["rejectValidation", "validation:decide", (actor) => kyc.rejectValidation(actor, ID, {})],
  ["revokeValidation", "validation:decide", (actor) => kyc.revokeValidation(actor, ID, {})],
  ["syncValidation", "validation:create", (actor) => kyc.syncValidation(actor, ID, {})],
  [
    "readDocumentImage of an original",
    "image:original",
    (actor) => kyc.readDocumentImage(actor, ID, { kind: "portrait-image", original: true }),
  ],
  ["recheckVerification", "verification:recheck", (actor) => kyc.recheckVerification(actor, ID, { requestId: "r" })],
  ["updateEntity", "entity:write", (actor) => kyc.updateEntity(actor, ID, {})],
  ["createWebhook", "webhook:manage", (actor) => kyc.createWebhook(actor, {})],
  ["getWebhook", "webhook:manage", (actor) => kyc.getWebhook(actor, ID)],
  ["getWebhookDelivery", "webhook:manage", (actor) => kyc.getWebhookDelivery(actor, ID)],
  ["listWebhookDeliveries", "webhook:manage", (actor) => kyc.listWebhookDeliveries(actor, {})],
  ["listWebhooks", "webhook:manage", (actor) => kyc.listWebhooks(actor)],
  ["redeliverWebhook", "webhook:manage", (actor) => kyc.redeliverWebhook(actor, ID)],
  ["removeWebhook", "webhook:manage", (actor) => kyc.removeWebhook(actor, ID)],
  ["rotateWebhookSecret", "webhook:manage", (actor) => kyc.rotateWebhookSecret(actor, ID, {})],
  ["testWebhook", "webhook:manage", (actor) => kyc.testWebhook(actor, ID)],
  ["updateWebhook", "webhook:manage", (actor) => kyc.updateWebhook(actor, ID, {})],
  ["verifyDocument", "verification:create", (actor) => kyc.verifyDocument(actor, { requestId: "r" })],
];
/** Whoever has a link: no Actor at all, so no permission. Tested with their routes. */
const HOSTED = [
  "acceptHostedConsent",
  "answerHostedChallenge",
  "chooseHostedDocument",
  "finishHostedSession",
  "openHostedSession",
  "startHostedChallenge",
  "takeHostedDocument",
  "takeHostedSelfie",
];
/**
 * Without a permission: what is told of a record that its reader holds already, the refused are kept too, an outage, health
 * and the clock tell nothing, and the last two end the process.
 */
const WITHOUT = [
  "explainRecord",
  "applyRetention",
  "recordFailedFaceMatch",
  "recordFailedBiometricCheck",
  "recordFailedRequest",
  "refuseOutage",
  "health",
  "keepTime",
  ...HOSTED,
  "closeBackend",
  "endEventStreams",
];

describe("every verb", () => {
  beforeAll(() => void installScriptedEngine());

  it("stands in this table", () => {
    const known = [...new Set([...VERBS.map(([name]) => name.split(" ")[0]), ...WITHOUT])];
    expect(Object.keys(kyc).sort()).toEqual(known.sort());
  });

  it.each(VERBS)("%s refuses whoever lacks %s, before anything else", async (_name, permission, call) => {
    const actors = [paperKey(org, []), ...ROLES.map((role) => paperUser(org, role))];
    const lacking = actors.filter(({ permissions }) => !permissions.has(permission));
    expect(lacking.length).toBeGreaterThan(0);
    for (const actor of lacking) await expect(async () => call(actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("has a file of its own name", () => {
    const files = new Set(readdirSync(import.meta.dirname));
    const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const name of Object.keys(kyc)) {
      const own = files.has(`${kebab(name)}.ts`) || ["listenToEvents", "endEventStreams"].includes(name);
      expect([name, own]).toEqual([name, true]);
    }
  });
});
