import type { Actor } from "@/lib/auth";
import type {
  EntityId,
  ImageKind,
  PartialOptions,
  VerificationAnswer,
  VerificationDetail,
  VerificationForm,
  VerificationId,
  VerificationList,
  VerificationListQuery,
} from "@/lib/contract";
import type { DocumentCheck, FailedRequest } from "../capabilities";
import { announce } from "../events";
import type { StoredImage } from "../stored-image";
import { audited } from "./audited";
import { read, write } from "./client";
import { verificationAnswerOf, verificationDetailOf, verificationOf } from "./from-wire/verification";
import { notOffered } from "./not-offered";
import { pageOf, single } from "./pages";
import { filePart, readPicture } from "./pictures";
import { isMissing } from "./probe";
import { recordRefusal } from "./record-refusal";

const BASE = "/kyc/id-verification";
const RECORDS = `${BASE}/verifications`;

export async function verifyDocument(actor: Actor, check: DocumentCheck): Promise<VerificationAnswer> {
  const body = formOf(check.form);
  body.set("documentFront", filePart(check.front, "documentFront"));
  if (check.back !== null) body.set("documentBack", filePart(check.back, "documentBack"));
  const call = { method: "POST", name: "id-verification", path: BASE, body } as const;
  return checked(actor, "verification.create", null, () =>
    write(actor, call, (answer) => verificationAnswerOf(single(answer), check.requestId)),
  );
}

/** Options as text fields; what was not asked for is not sent, so that the other server's own defaults hold. */
function formOf({ entityId, vendorData, ...options }: VerificationForm): FormData {
  const form = new FormData();
  const fields = { entityId, vendorData, ...options };
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value));
  return form;
}

async function checked(
  actor: Actor,
  action: string,
  of: VerificationId | null,
  work: () => Promise<VerificationAnswer>,
): Promise<VerificationAnswer> {
  const object = of === null ? null : { kind: "verification", id: of };
  const answer = await audited(actor, { action, object }, work, ({ verificationId, status, requestId }) => ({
    object: verificationId === undefined ? null : { kind: "verification", id: verificationId },
    details: { status, requestId },
  }));
  const { verificationId, status } = answer;
  if (verificationId !== undefined) announce(actor.orgId, { type: "verification", verificationId, status });
  return answer;
}

export const recordFailedRequest = (actor: Actor, failed: FailedRequest): Promise<null> =>
  recordRefusal(actor, "verification.create", failed);

export async function listVerifications(actor: Actor, query: VerificationListQuery): Promise<VerificationList> {
  const { limit, offset, queue, caseId, runs, ...filter } = query;
  const plain = await isMissing("filters");
  if (plain && caseId !== undefined) return alone(actor, caseId, query);
  const { entityId, withoutEntity, status, ...extended } = filter;
  if (plain && (queue !== undefined || Object.values(extended).some((value) => value !== undefined))) {
    throw notOffered("filters");
  }
  // Without runs of its own, every record of such a server is the newest of its case.
  const more = plain ? {} : { ...extended, runs, caseId };
  const call = {
    name: "verifications",
    path: RECORDS,
    query: { limit, offset, entityId, withoutEntity, status, ...more },
  };
  const page = await read(actor, call, (body) => {
    const { rows, ...numbers } = pageOf(body, { limit, offset }, "verifications");
    return { verifications: rows.map(verificationOf), pagination: numbers };
  });
  return page;
}

/** The runs of a case where the other server knows no cases: the record itself. */
async function alone(actor: Actor, id: VerificationId, query: VerificationListQuery): Promise<VerificationList> {
  const { reading: _, ...record } = await getVerification(actor, id);
  return { verifications: [record], pagination: { limit: query.limit, offset: query.offset, total: 1 } };
}

export async function getVerification(actor: Actor, id: VerificationId): Promise<VerificationDetail> {
  const call = { name: "verifications/:id", path: `${RECORDS}/${id}` };
  return read(actor, call, (body) => verificationDetailOf(single(body, "verification")));
}

export const readDocumentImage = (
  actor: Actor,
  { id, kind, original }: { id: VerificationId; kind: ImageKind; original: boolean },
): Promise<StoredImage> =>
  readPicture(actor, {
    name: `verifications/:id/${kind}`,
    path: `${RECORDS}/${id}/${kind}`,
    object: { kind: "verification", id },
    image: kind,
    original,
  });

export async function recheckVerification(
  actor: Actor,
  { id, options, requestId }: { id: VerificationId; options: PartialOptions; requestId: string },
): Promise<VerificationAnswer> {
  if (await isMissing("recheck")) throw notOffered("recheck");
  const call = { method: "POST", name: "verifications/:id/recheck", path: `${RECORDS}/${id}/recheck` } as const;
  return checked(actor, "verification.recheck", id, () =>
    write(actor, { ...call, body: options }, (answer) => verificationAnswerOf(single(answer), requestId)),
  );
}

export async function attachEntity(
  actor: Actor,
  { id, entityId }: { id: VerificationId; entityId: EntityId },
): Promise<VerificationDetail> {
  if (await isMissing("attachEntity")) throw notOffered("attachEntity");
  const call = { method: "PATCH", name: "verifications/:id", path: `${RECORDS}/${id}`, body: { entityId } } as const;
  const entry = { action: "verification.attach-entity", object: { kind: "verification", id }, details: { entityId } };
  const detail = await audited(actor, entry, () =>
    write(actor, call, (body) => verificationDetailOf(single(body, "verification"))),
  );
  announce(actor.orgId, { type: "verification", verificationId: id, status: detail.status });
  return detail;
}
