import { z } from "zod";
import { verificationId } from "./ids";

/** One field as both backends read it. `one-sided`: the other found nothing there. */
export const shadowField = z.object({
  field: z.string(),
  main: z.string().nullable(),
  shadow: z.string().nullable(),
  verdict: z.enum(["same", "differs", "one-sided"]),
});
export type ShadowField = z.infer<typeof shadowField>;

/** What both backends made of the same pictures. */
export const shadowDetails = z.object({
  status: z.object({ main: z.string(), shadow: z.string() }),
  fields: z.array(shadowField),
  warnings: z.object({ both: z.array(z.string()), mainOnly: z.array(z.string()), shadowOnly: z.array(z.string()) }),
});
export type ShadowDetails = z.infer<typeof shadowDetails>;

export const shadowOutcome = z.enum(["agrees", "differs", "failed"]);

/** The same pictures on the backend that is not in force. The answer was the main one's, whatever stands here. */
export const shadowRun = z.object({
  id: z.uuid(),
  verificationId,
  ranBy: z.enum(["builtin", "remote"]),
  outcome: shadowOutcome,
  /** Code of the refusal when there is no result. */
  failure: z.string().nullable(),
  /** Fields, findings and the outcome itself that are not the same. */
  differences: z.int(),
  details: shadowDetails.nullable(),
  durationMs: z.int(),
  createdAt: z.string(),
});
export type ShadowRun = z.infer<typeof shadowRun>;

/** All of one record, newest first. */
export const shadowRunList = z.object({ runs: z.array(shadowRun) });
export type ShadowRunList = z.infer<typeof shadowRunList>;

/** How often which field differed, over the newest shadow runs. */
export const shadowSummary = z.object({
  runs: z.int(),
  agrees: z.int(),
  differs: z.int(),
  failed: z.int(),
  since: z.string().nullable(),
  /** The fields that differ most, over as many runs as were opened for it. */
  fields: z.array(z.object({ field: z.string(), compared: z.int(), differs: z.int() })),
});
export type ShadowSummary = z.infer<typeof shadowSummary>;
