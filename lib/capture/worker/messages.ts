import type { CaptureAssets, FaceSeen, Frame } from "../face-seen";

/** Page to worker. The first message opens the models; every frame is answered in order. */
export type ToWorker = { kind: "open"; assets: CaptureAssets } | { kind: "read"; frame: Frame };

/** Worker to page. */
export type FromWorker = { kind: "ready" } | { kind: "seen"; face: FaceSeen | null } | { kind: "failed"; why: string };
