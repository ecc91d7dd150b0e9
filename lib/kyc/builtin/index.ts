/** The backend of our own: engine, policy, database and storage put together. Checks no permission: the verbs have. */
import * as db from "@/lib/db";
import type { Backend } from "../capabilities";
import { admit } from "./admit";
import { readBiometricSessionImage } from "./biometric-sessions/biometric-session-image";
import {
  cancelBiometricSession,
  createBiometricSession,
  getBiometricSession,
  getCurrentBiometricSession,
  listBiometricSessions,
} from "./biometric-sessions/biometric-sessions";
import { corrections } from "./corrections";
import { cutPicture } from "./cut-picture";
import { readDocumentImage } from "./document-image";
import { closeEngine } from "./engine";
import { createEntity, getEntity, listEntities, updateEntity } from "./entities";
import { faces } from "./faces";
import { health } from "./health";
import { hosted } from "./hosted";
import { once } from "./once";
import { previewImage } from "./preview-image";
import { recheckVerification } from "./recheck-verification";
import { recordFailedRequest } from "./record-failed-request";
import { replayPolicy } from "./replay-policy";
import { reviews } from "./reviews";
import { createValidation } from "./validations/create-validation";
import { decideValidation } from "./validations/decide-validation";
import { keepTime } from "./validations/keep-time";
import {
  getCurrentValidation,
  getKycStatus,
  getValidation,
  listEntityValidations,
  listValidations,
  syncValidation,
} from "./validations/read-validations";
import { readValidationImage } from "./validations/validation-image";
import { verificationPages } from "./verification-pages";
import { attachEntity, getVerification, listVerifications } from "./verifications";
import { verifyDocument } from "./verify-document";

export const builtin: Backend = {
  admitDocumentCheck: (actor) => admit(actor.orgId, "idVerification"),
  verifyDocument,
  recordFailedRequest,
  listVerifications,
  verificationPages,
  getVerification,
  readDocumentImage,
  cutPicture,
  previewImage,
  recheckVerification,
  attachEntity,
  ...reviews,
  ...corrections,
  replayPolicy,
  createEntity,
  getEntity,
  listEntities,
  updateEntity,
  ...hosted,
  createValidation,
  getValidation,
  listValidations,
  listEntityValidations,
  getCurrentValidation,
  getKycStatus,
  decideValidation,
  syncValidation,
  readValidationImage,
  createBiometricSession,
  getBiometricSession,
  listBiometricSessions,
  getCurrentBiometricSession,
  cancelBiometricSession,
  readBiometricSessionImage,
  keepTime,
  ...faces,
  once,
  offer: async () => ({ backend: "builtin", probedAt: null, missing: [] }),
  health,
  close: async (graceMs, settled) => {
    await closeEngine(graceMs);
    await settled();
    await db.closeDatabase();
  },
};
