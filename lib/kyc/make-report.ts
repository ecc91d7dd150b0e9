import type { Actor } from "@/lib/auth";
import { type Explanation, type ImageKind, KycError, type VerificationDetail } from "@/lib/contract";
import * as db from "@/lib/db";
import type { Language } from "@/lib/i18n";
import { type CaseFile, type Crop, loadReportWords, type ReportSetting, renderReport } from "@/lib/report";
import { auditActor } from "./audit-actor";
import { backend } from "./backend";
import type { CutPicture } from "./capabilities";
import { explainRecord } from "./explain-record";
import { getVerification } from "./get-verification";
import { listAudit } from "./list-audit";
import { listNotes } from "./list-notes";
import { listReviews } from "./list-reviews";
import { permit } from "./permit";

/** More crops than this make a report slow to draw and no easier to read. */
const CROPS = { each: 3, all: 10 };
const AUDIT_ENTRIES = "100";
const RUNS = 100;

interface Asked {
  requestId: string;
  /** Of the reader. */
  language: Language;
}

/**
 * One case as a PDF: pictures (encoded anew), findings explained, evidence, rules, runs, reviews, notes, and the audit of
 * this run for whoever may read it. Each picture is a view in the audit, and so is the report, before a byte is given.
 * NOT_FOUND as `getVerification`.
 */
export async function makeReport(actor: Actor, id: unknown, asked: Asked): Promise<Uint8Array> {
  permit(actor, "verification:export");
  permit(actor, "image:read");
  const detail = await getVerification(actor, id);
  const file = await caseFileOf(actor, detail);
  const bytes = await renderReport(file, await settingOf(actor, asked));
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action: "verification.report",
    object: { kind: "verification", id: detail.id },
    outcome: "success",
    details: { pictures: Object.keys(file.pictures), audit: file.audit !== null },
  });
  return bytes;
}

async function caseFileOf(actor: Actor, detail: VerificationDetail): Promise<CaseFile> {
  const explanation = explainRecord(detail);
  const mayAudit = actor.permissions.has("audit:read");
  const [stored, runs, reviews, notes, audit, entity] = await Promise.all([
    storedPictures(actor, detail),
    backend().listVerifications(actor, { caseId: detail.caseId, runs: "all", limit: RUNS, offset: 0 }),
    listReviews(actor, detail.id),
    listNotes(actor, detail.id),
    mayAudit ? listAudit(actor, { objectKind: "verification", objectId: detail.id, limit: AUDIT_ENTRIES }) : null,
    detail.entityId !== null && actor.permissions.has("entity:read")
      ? orNone(backend().getEntity(actor, { id: detail.entityId }))
      : null,
  ]);
  return {
    detail,
    explanation,
    entity,
    pictures: await whole(actor, stored),
    crops: await cropsOf(actor, explanation, stored),
    runs: runs.verifications,
    reviews: reviews.reviews,
    notes: notes.notes,
    audit: audit?.entries ?? null,
  };
}

type Pictures<T> = Partial<Record<"front" | "back" | "portrait", T>>;

const KINDS = { front: "document-front-image", back: "document-back-image", portrait: "portrait-image" } as const;

async function storedPictures(actor: Actor, detail: VerificationDetail): Promise<Pictures<Uint8Array>> {
  const there = {
    front: detail.documentFrontStoragePath !== null,
    back: detail.documentBackStoragePath !== null,
    portrait: detail.reading?.portrait != null,
  };
  const read = async (kind: ImageKind) =>
    (await orNone(backend().readDocumentImage(actor, { id: detail.id, kind, original: false })))?.bytes;
  const [front, back, portrait] = await Promise.all(
    (["front", "back", "portrait"] as const).map(async (name) => (there[name] ? read(KINDS[name]) : undefined)),
  );
  return { ...(front ? { front } : {}), ...(back ? { back } : {}), ...(portrait ? { portrait } : {}) };
}

/** What was erased meanwhile, or never stored, is missing from the report and no reason to make none. */
async function orNone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof KycError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

async function whole(actor: Actor, stored: Pictures<Uint8Array>): Promise<Pictures<CutPicture>> {
  const cut = Object.entries(stored).map(
    async ([name, picture]) => [name, await backend().cutPicture(actor, { picture, quad: null })] as const,
  );
  return Object.fromEntries(await Promise.all(cut));
}

function cropsOf(actor: Actor, { warnings }: Explanation, stored: Pictures<Uint8Array>): Promise<Crop[]> {
  const wanted = warnings.flatMap(({ evidence }, warning) =>
    evidence
      .flatMap(({ kind, quad, side }, place) => {
        const picture = stored[side];
        return kind === "read" && quad !== null && picture !== undefined ? [{ warning, place, picture, quad }] : [];
      })
      .slice(0, CROPS.each),
  );
  return Promise.all(
    wanted.slice(0, CROPS.all).map(async ({ warning, place, picture, quad }) => ({
      ...{ warning, place },
      ...(await backend().cutPicture(actor, { picture, quad })),
    })),
  );
}

async function settingOf(actor: Actor, { requestId, language }: Asked): Promise<ReportSetting> {
  const by = actor.kind === "user" ? actor.email : actor.keyId;
  return { language, words: await loadReportWords(language), by, at: new Date(), requestId };
}
