import type { Actor } from "@/lib/auth";
import { type CorrectionList, correctionCreate, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";

/** Put a value beside the one the machine read, with the reason. The machine's value is never written over. */
export async function correctData(actor: Actor, id: unknown, input: unknown): Promise<CorrectionList> {
  permit(actor, "verification:correct");
  const correction = parseInput(correctionCreate, input);
  return backend().correctData(actor, { id: parseId(verificationId, id, "verification"), correction });
}
