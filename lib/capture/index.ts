/**
 * Measures the camera's pictures in the person's browser and says what to do better. Never decides anything: what is sent
 * is looked at again by the engine's processes.
 */
export { documentHint } from "./document-hint";
export { type DocumentLook, lookAtDocument } from "./document-look";
export { faceHint } from "./face-hint";
export type { CaptureAssets, FaceSeen, Frame } from "./face-seen";
export { CARD_SHAPES, type CardShape, cardGuide, faceOval, type Region } from "./guides";
export type { DocumentHint, FaceHint } from "./hints";
export { type FaceReader, startFaceReader } from "./start-face-reader";
export { STEADY_DOCUMENT_MS, STEADY_FACE_MS } from "./thresholds";
export { followTurns, startTurns, type TurnPrompt, type TurnRun } from "./turn-guide";
