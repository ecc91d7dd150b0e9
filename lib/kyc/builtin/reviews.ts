import { queuePlace } from "@/lib/contract";
import * as db from "@/lib/db";
import { reviewsOver } from "../reviews";

/** Remarks on our own runs. */
export const reviews = reviewsOver({
  server: null,
  refresh: async () => undefined,
  find: async ({ orgId }, id) => {
    const run = await db.findVerification(orgId, id);
    if (run === null) return null;
    const { caseId, status, isLatest, images } = run;
    const queue = run.queue === null ? null : queuePlace.parse(run.queue);
    return { id, caseId, status, isLatest, hasPictures: images.frontCanonical !== null, queue };
  },
});
