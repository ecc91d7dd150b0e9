/** What one may do with checks and people: one verb per file. Knows no page, no cookie and no wire format. */

export { admitDocumentCheck } from "./admit-document-check";
export { attachEntity } from "./attach-entity";
export type { Health, StoredImage } from "./capabilities";
export { closeBackend } from "./close-backend";
export { createEntity } from "./create-entity";
export { endEventStreams, listenToEvents } from "./events";
export { findEntity } from "./find-entity";
export { getEntity } from "./get-entity";
export { getVerification } from "./get-verification";
export { health } from "./health";
export { listAudit } from "./list-audit";
export { listEntities } from "./list-entities";
export { listVerifications } from "./list-verifications";
export { makeAuditCheckpoint } from "./make-audit-checkpoint";
export { previewImage } from "./preview-image";
export { readAccuracy } from "./read-accuracy";
export { readDocumentImage } from "./read-document-image";
export { recheckVerification } from "./recheck-verification";
export { recordFailedRequest } from "./record-failed-request";
export { updateEntity } from "./update-entity";
export { verifyAudit } from "./verify-audit";
export { verifyDocument } from "./verify-document";
