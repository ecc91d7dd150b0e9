import { verificationStatus } from "@/lib/contract";
import * as db from "@/lib/db";
import { reviewsOver } from "../reviews";
import { serverOf } from "./target";
import { seeRecord } from "./verifications";

/** Remarks on the other server's runs. Its record is asked for first, so that nobody judges what has changed meanwhile. */
export const reviews = reviewsOver({
  get server() {
    return serverOf();
  },
  refresh: seeRecord,
  find: async ({ orgId }, id) => {
    const run = await db.findRemoteRecord(orgId, id);
    if (run === null || run.server !== serverOf()) return null;
    const { caseId, isLatest, hasFront: hasPictures } = run;
    const { places } = await db.remarksOn(orgId, [run]);
    const status = verificationStatus.safeParse(run.status).data ?? null;
    return { id, caseId, status, isLatest, hasPictures, queue: places.get(caseId) ?? null };
  },
});
