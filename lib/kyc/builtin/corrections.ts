import { provenFields, readValues } from "@/lib/contract";
import * as db from "@/lib/db";
import { correctionsOver } from "../reviews";

/** Values that people put beside those of our own engine. Under the lock, so that none follows the record's erasure. */
export const corrections = correctionsOver({
  server: null,
  look:
    async ({ orgId }, id) =>
    async () => {
      const run = await db.findVerification(orgId, id);
      if (run === null) return null;
      const reading = await db.findReading(orgId, id);
      return { caseId: run.caseId, values: readValues({ reading, extractedData: {} }), locked: provenFields(reading) };
    },
});
