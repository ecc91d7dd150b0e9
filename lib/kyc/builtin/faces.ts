import type { FaceBackend } from "../capabilities-faces";
import { admit } from "./admit";
import { getBiometricCheck, listBiometricChecks, readBiometricImage } from "./biometric-checks";
import { checkBiometric } from "./check-biometric";
import { getFaceMatch, listFaceMatches, readFaceMatchImage } from "./face-matches";
import { matchFaces } from "./match-faces";
import { recordFailedBiometricCheck, recordFailedFaceMatch } from "./record-failed-face";

/** What our own backend does with faces. */
export const faces: FaceBackend = {
  admitFaceMatch: (actor) => admit(actor.orgId, "faceMatch"),
  matchFaces,
  recordFailedFaceMatch,
  listFaceMatches,
  getFaceMatch,
  readFaceMatchImage,
  admitBiometricCheck: (actor) => admit(actor.orgId, "sessionValidation"),
  checkBiometric,
  recordFailedBiometricCheck,
  listBiometricChecks,
  getBiometricCheck,
  readBiometricImage,
};
