import { provenFields, readValues } from "@/lib/contract";
import { correctionsOver } from "../reviews";
import { serverOf } from "./target";
import { getVerification } from "./verifications";

/**
 * Values that people put beside the other server's. They stay here: its record is asked for, never written. What two sources
 * prove is known where it sends a reading; of one that tells values alone, nothing is proven.
 */
export const corrections = correctionsOver({
  get server() {
    return serverOf();
  },
  look: async (actor, id) => {
    const detail = await getVerification(actor, id);
    const run = { caseId: detail.caseId, values: readValues(detail), locked: provenFields(detail.reading) };
    return async () => run;
  },
});
