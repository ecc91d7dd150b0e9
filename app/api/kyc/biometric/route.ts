import { checkMethods } from "@/app/api/_http/check-methods";
import { admitBiometricCheck, checkBiometric, recordFailedBiometricCheck } from "@/lib/kyc";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = checkMethods({
  // JSON names the picture user_image, forms userImage; each is taken from both (API page, request).
  upload: { images: { image: ["userImage", "user_image"] }, bodies: ["multipart", "json"] },
  admit: admitBiometricCheck,
  run: (actor, images, facts) => checkBiometric(actor, { ...images, ...facts }),
  keep: (actor, refusal, requestId) => recordFailedBiometricCheck(actor, refusal, { requestId }),
});
