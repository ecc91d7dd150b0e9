import { checkMethods } from "@/app/api/_http/check-methods";
import { admitFaceMatch, matchFaces, recordFailedFaceMatch } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = checkMethods({
  // The older page takes JSON, the newer one forms: both are read, by content type.
  upload: { images: { document: ["documentImage"], selfie: ["selfieImage"] }, bodies: ["multipart", "json"] },
  admit: admitFaceMatch,
  run: (actor, images, facts) => matchFaces(actor, { ...images, ...facts }),
  keep: (actor, refusal, requestId) => recordFailedFaceMatch(actor, refusal, { requestId }),
});
