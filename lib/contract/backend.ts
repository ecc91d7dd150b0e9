import { z } from "zod";

/** Things that not every server of this API has: what a page needs beyond the documented calls, or optional parts of them. */
export const BACKEND_FEATURES = [
  /** Search, and filters by finding, document, country and date. */
  "filters",
  "recheck",
  "attachEntity",
  "replayPolicy",
  "faceMatch",
  "biometricList",
  "validationList",
  "validationPictures",
  "biometricSessions",
  "entities",
  /** The pages a person opens by a link are this server's own. */
  "hostedPages",
] as const;
export const backendFeature = z.enum(BACKEND_FEATURES);
export type BackendFeature = z.infer<typeof backendFeature>;

/** Whose checks the desk shows, and what can be done with them. */
export const backendOffer = z.object({
  backend: z.enum(["builtin", "remote"]),
  /** When the other server was last asked what it has; null for our own, and while it has not answered yet. */
  probedAt: z.string().nullable(),
  missing: z.array(backendFeature),
});
export type BackendOffer = z.infer<typeof backendOffer>;
