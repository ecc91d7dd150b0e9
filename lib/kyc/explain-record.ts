import { type Explanation, explanation, type VerificationDetail } from "@/lib/contract";
import { explain } from "@/lib/policy";

/** What `explainVerification` answers, for who has read the record already. */
export const explainRecord = (record: VerificationDetail): Explanation => explanation.parse(explain(record));
