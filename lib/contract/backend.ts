import { z } from "zod";
import { shadowSummary } from "./shadow";

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
  /** Which backend checks the same pictures once more, for comparing. */
  shadow: z.enum(["off", "builtin", "remote"]),
});
export type BackendOffer = z.infer<typeof backendOffer>;

/** What the settings show of the backends. Never the key, and of the address the host alone. */
export const backendState = z.object({
  offer: backendOffer,
  /** The other server, when one is set; in force or as the shadow. */
  server: z
    .object({
      host: z.string(),
      probedAt: z.string(),
      probeMs: z.int(),
      reachable: z.boolean(),
      keyAccepted: z.boolean().nullable(),
      features: z.array(z.object({ feature: backendFeature, state: z.enum(["offered", "missing", "unknown"]) })),
      troubles: z.array(
        z.object({ at: z.string(), call: z.string(), kind: z.string(), tries: z.int(), durationMs: z.int() }),
      ),
    })
    .nullable(),
  /** Null while no shadow runs and none ever did. */
  shadowRuns: shadowSummary.nullable(),
});
export type BackendState = z.infer<typeof backendState>;
