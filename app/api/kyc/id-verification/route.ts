import { checkMethods } from "@/app/api/_http/check-methods";
import { admitDocumentCheck, recordFailedRequest, verifyDocument } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = checkMethods({
  // Multipart alone (API page, request).
  upload: { images: { front: ["documentFront"], back: ["documentBack"] }, bodies: ["multipart"] },
  admit: admitDocumentCheck,
  run: (actor, images, facts) => verifyDocument(actor, { ...images, ...facts }),
  keep: (actor, refusal, requestId) => recordFailedRequest(actor, refusal, { requestId }),
});
