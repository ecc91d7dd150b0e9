import type { Actor } from "@/lib/auth";
import type {
  AuditAction,
  EntityId,
  ImageKind,
  PartialOptions,
  VerificationAnswer,
  VerificationDetail,
  VerificationId,
  VerificationList,
  VerificationListQuery,
  VerificationRecord,
} from "@/lib/contract";
import * as db from "@/lib/db";
import type { DocumentCheck, FailedRequest } from "../capabilities";
import { announce } from "../events";
import { requirePerson } from "../require-person";
import type { StoredImage } from "../stored-image";
import { audited } from "./audited";
import { read, write } from "./client";
import { verificationAnswerOf, verificationDetailOf, verificationOf } from "./from-wire/verification";
import { noneOr } from "./none-or";
import { notOffered } from "./not-offered";
import { pageOf, single } from "./pages";
import { filePart, readPicture } from "./pictures";
import { isMissing } from "./probe";
import { recordRefusal } from "./record-refusal";
import { withRemarks } from "./seen";
import { serverOf } from "./target";

/** Records of the queue that are asked for side by side. */
const AT_ONCE = 6;
const BASE = "/kyc/id-verification";
const RECORDS = `${BASE}/verifications`;

export async function verifyDocument(actor: Actor, check: DocumentCheck): Promise<VerificationAnswer> {
  const body = documentForm(check);
  const call = { method: "POST", name: "id-verification", path: BASE, body } as const;
  return checked(actor, "verification.create", null, () =>
    write(actor, call, (answer) => verificationAnswerOf(single(answer), check.requestId)),
  );
}

/** Options as text fields; what was not asked for is not sent, so that the other server's own defaults hold. */
export function documentForm({ front, back, form: fields }: Pick<DocumentCheck, "front" | "back" | "form">): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value));
  form.set("documentFront", filePart(front, "documentFront"));
  if (back !== null) form.set("documentBack", filePart(back, "documentBack"));
  return form;
}

async function checked(
  actor: Actor,
  action: AuditAction,
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
  if (queue !== undefined) return queued(actor, queue, { limit, offset });
  const plain = await isMissing("filters");
  if (plain && caseId !== undefined) return alone(actor, caseId, query);
  const { entityId, withoutEntity, status, ...extended } = filter;
  if (plain && Object.values(extended).some((value) => value !== undefined)) {
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
  return { ...page, verifications: await withRemarks(actor, page.verifications) };
}

/** The queue is this desk's own: it names the records, and the other server is asked for each. */
async function queued(
  actor: Actor,
  queue: NonNullable<VerificationListQuery["queue"]>,
  page: { limit: number; offset: number },
): Promise<VerificationList> {
  const whose = queue === "mine" ? { mine: requirePerson(actor).userId } : queue;
  const { ids, total } = await db.listRemoteCases(actor.orgId, serverOf(), whose, page);
  const verifications: VerificationRecord[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = await Promise.all(
      ids.slice(from, from + AT_ONCE).map((id) => noneOr(() => getVerification(actor, id))),
    );
    // One that the other server has erased since is no case any more.
    verifications.push(...some.filter((record) => record !== null).map(({ reading: _, ...record }) => record));
  }
  return { verifications, pagination: { ...page, total } };
}

/** The runs of a case where the other server knows no cases: the record itself. */
async function alone(actor: Actor, id: VerificationId, query: VerificationListQuery): Promise<VerificationList> {
  const { reading: _, ...record } = await getVerification(actor, id);
  return { verifications: [record], pagination: { limit: query.limit, offset: query.offset, total: 1 } };
}

export async function getVerification(actor: Actor, id: VerificationId): Promise<VerificationDetail> {
  const call = { name: "verifications/:id", path: `${RECORDS}/${id}` };
  const detail = await read(actor, call, (body) => verificationDetailOf(single(body, "verification")));
  const [remarked = detail] = await withRemarks(actor, [detail]);
  seenAt.set(id, Date.now());
  return remarked;
}

/** When a record was last asked for in this bundle; a page asks for it, its reviews and its notes in one breath. */
const seenAt = new Map<VerificationId, number>();
const SEEN_FOR_MS = 3_000;

/** Ask for a record so that what is kept of it here is what the other server says now. */
export async function seeRecord(actor: Actor, id: VerificationId): Promise<void> {
  const now = Date.now();
  for (const [each, at] of seenAt) if (now - at > SEEN_FOR_MS) seenAt.delete(each);
  if (!seenAt.has(id)) await getVerification(actor, id);
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
  const entry = {
    action: "verification.attach-entity",
    object: { kind: "verification", id },
    details: { entityId },
  } as const;
  const detail = await audited(actor, entry, () =>
    write(actor, call, (body) => verificationDetailOf(single(body, "verification"))),
  );
  announce(actor.orgId, { type: "verification", verificationId: id, status: detail.status });
  return detail;
}
