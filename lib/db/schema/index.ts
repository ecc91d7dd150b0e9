/** The tables. Decides no access: policies, functions and triggers are SQL in `../migrations`. */

export { invitation, passwordReset, recoveryCode, secondFactor } from "./account";
export { entity } from "./entity";
export { biometricCheck, faceMatch, faceTemplate } from "./face";
export { auditEntry, idempotency, rateWindow, vaultCanary } from "./ledgers";
export { storedObject } from "./objects";
export { apiKey, appUser, organisation, session } from "./people";
export { remoteRecord } from "./remote";
export { fieldCorrection, review, reviewCase, reviewNote, reviewSecond } from "./review";
export { biometricSession, hostedSession } from "./session";
export { shadowRun } from "./shadow";
export { validation, validationEvent } from "./validation";
export { idVerification, verificationWarning } from "./verification";
export { savedView } from "./view";
export { webhookAttempt, webhookDelivery, webhookEndpoint, webhookMessage } from "./webhook";
