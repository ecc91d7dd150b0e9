import { z } from "zod";
import {
  documentReading,
  effectiveOptions,
  entityId,
  policyCheck,
  type VerificationAnswer,
  type VerificationDetail,
  type VerificationRecord,
  verificationAnswer,
  verificationDetail,
  verificationId,
  verificationRecord,
  verificationStatus,
} from "@/lib/contract";
import { instant, number, statusWord, text, type Wire } from "../wire";
import { findingsOf } from "./findings";
import { additive, dataOf, idOf, idOrNull } from "./parts";

const KNOWN = verificationStatus.options;
const RENAMED = { rejected: "declined", error: "failed" } as const;
/** Where the picture of a side lies; its name says that there is one, and is never opened. */
const FRONT = ["documentFrontStoragePath", "documentFrontPath", "frontImageUrl", "frontImage"] as const;
const BACK = ["documentBackStoragePath", "documentBackPath", "backImageUrl", "backImage"] as const;

/** A record of the list as this desk knows records. What the other server does not say is null, never made up. */
export function verificationOf(wire: Wire): VerificationRecord {
  const id = idOf(verificationId, wire, "id", "verificationId", "uuid");
  const status = statusWord(wire, KNOWN, RENAMED);
  const runNumber = number(wire, "runNumber") ?? 1;
  return verificationRecord.parse({
    id,
    organizationId: text(wire, "organizationId", "organisationId", "orgId") ?? "",
    entityId: idOrNull(entityId, wire, "entityId"),
    status,
    requestId: text(wire, "requestId"),
    vendorData: text(wire, "vendorData", "reference"),
    errorMessage: text(wire, "errorMessage", "error"),
    ...findingsOf(wire, status === "declined"),
    extractedData: dataOf(wire),
    createdAt: instant(wire, "createdAt", "date", "timestamp") ?? "",
    // The path itself is the other server's affair; that there is one says that the picture can be asked for.
    documentFrontStoragePath: text(wire, ...FRONT) === null ? null : "remote",
    documentBackStoragePath: text(wire, ...BACK) === null ? null : "remote",
    storageProvider: additive(z.enum(["s3", "local"]), wire, "storageProvider"),
    triggeredByUserId: text(wire, "triggeredByUserId", "userId"),
    options: additive(effectiveOptions, wire, "options"),
    checks: additive(z.array(policyCheck), wire, "checks") ?? [],
    engineVersion: text(wire, "engineVersion"),
    durationMs: number(wire, "durationMs"),
    recheckOf: idOrNull(verificationId, wire, "recheckOf"),
    caseId: idOrNull(verificationId, wire, "caseId") ?? id,
    runNumber,
    runCount: Math.max(number(wire, "runCount") ?? 1, runNumber),
    entityName: text(wire, "entityName"),
    // Reviews are this desk's own; what people said at the other server is not in force here.
    manualDecision: null,
    corrections: [],
    queue: null,
  });
}

export const verificationDetailOf = (wire: Wire): VerificationDetail =>
  verificationDetail.parse({ ...verificationOf(wire), reading: additive(documentReading, wire, "reading") });

/** The answer of a check. `verificationId` is legally absent: then nothing was stored (API page, response). */
export function verificationAnswerOf(wire: Wire, requestId: string): VerificationAnswer {
  const id = idOrNull(verificationId, wire, "verificationId", "id");
  const status = statusWord(wire, KNOWN, RENAMED);
  const { warnings } = findingsOf(wire, status === "declined");
  return verificationAnswer.parse({
    status,
    ...(id === null ? {} : { verificationId: id }),
    requestId: text(wire, "requestId") ?? requestId,
    extractedData: dataOf(wire),
    warnings,
  });
}
