import { KycError } from "@/lib/contract";
import { targetProblem } from "@/lib/webhooks";

/** INVALID_REQUEST when an address may not be a receiver. It is judged again at every connection, where names are known. */
export function checkWebhookTarget(url: string): void {
  const problem = targetProblem(url);
  if (problem === null) return;
  throw new KycError("INVALID_REQUEST", `url: ${problem}`, { details: [{ path: "url", message: problem }] });
}
