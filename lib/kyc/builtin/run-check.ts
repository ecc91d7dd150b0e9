import type { Actor } from "@/lib/auth";
import {
  type EffectiveOptions,
  type EntityRecord,
  headlineOf,
  KycError,
  optionValuesOf,
  type PolicyCheck,
  type Side,
  type VerificationStatus,
  type WarningDetail,
} from "@/lib/contract";
import type { DocumentReading } from "@/lib/engine/reading";
import { log } from "@/lib/log";
import { decide } from "@/lib/policy";
import { announceStage } from "../events";
import { declaredPersonOf } from "./declared-person";
import { engine } from "./engine";
import { refusalOf } from "./engine-refusals";

interface CheckInput {
  pictures: { front: Uint8Array; back: Uint8Array | null };
  options: EffectiveOptions;
  entity: EntityRecord | null;
  requestId: string;
  progressId: string | null;
  /** YYYY-MM-DD in UTC. */
  today: string;
}

/** What came of reading and deciding: everything a record says besides pictures and ids. */
export interface CheckOutcome {
  status: VerificationStatus;
  /** The error to answer with; null when there is a verdict. */
  failure: KycError | null;
  reading: DocumentReading | null;
  warnings: WarningDetail[];
  checks: PolicyCheck[];
  headline: string | null;
}

/**
 * Read the pictures and decide. An engine that fails, or pictures without a document, are outcomes too (`failed`): they
 * are kept like any other. Only a full queue throws, since then nothing was looked at.
 */
export async function runCheck(actor: Actor, input: CheckInput): Promise<CheckOutcome> {
  const { pictures, options, progressId } = input;
  let reading: DocumentReading;
  try {
    reading = await engine().read(
      { front: pictures.front, ...(pictures.back === null ? {} : { back: pictures.back }) },
      { documentLiveness: optionValuesOf(options).performDocumentLiveness, depth: "full" },
      {
        fairnessKey: actor.orgId,
        onStage: (stage) => {
          if (progressId !== null) announceStage(actor, progressId, stage);
        },
      },
    );
  } catch (error) {
    return engineFailed(error, input.requestId);
  }
  if (progressId !== null && reading.recognised) announceStage(actor, progressId, "decide");
  return decideReading(reading, { ...input, sidesSent: pictures.back === null ? ["front"] : ["front", "back"] });
}

/** What a reading comes to under the options in force. Pictures without a document are a failed check, not a declined one. */
export function decideReading(
  reading: DocumentReading,
  { options, entity, today, sidesSent }: Pick<CheckInput, "options" | "entity" | "today"> & { sidesSent: Side[] },
): CheckOutcome {
  if (!reading.recognised) return unrecognised(reading);
  const declared = entity === null ? null : declaredPersonOf(entity);
  return { failure: null, reading, ...decide({ reading, options, today, sidesSent, declared }) };
}

function engineFailed(error: unknown, requestId: string): CheckOutcome {
  const failure = refusalOf(error);
  if (!(failure instanceof KycError) || failure.code === "SERVICE_UNAVAILABLE") throw failure;
  const { cause } = failure;
  log.warn("engine failed", { requestId, code: cause instanceof Error && "code" in cause ? String(cause.code) : null });
  return { status: "failed", failure, reading: null, warnings: [], checks: [], headline: null };
}

/** The upstream code for it, under this API's error (contract: answered as VERIFICATION_FAILED, kept as failed). */
function unrecognised(reading: DocumentReading): CheckOutcome {
  const warning: WarningDetail = {
    code: "COULD_NOT_RECOGNIZE_DOCUMENT",
    feature: "document",
    severity: "error",
    option: null,
    action: "ALWAYS_DECLINE",
    says: { sentence: "unknown", values: {} },
    text: "No identity document could be recognised in the pictures.",
    field: null,
    compared: [],
    clearedBy: "A picture that shows the whole document, sharp and without glare.",
    threshold: null,
  };
  const failure = new KycError("VERIFICATION_FAILED", `${warning.text} Try again with another picture.`);
  const headline = headlineOf([warning])?.code ?? null;
  return { status: "failed", failure, reading, warnings: [warning], checks: [], headline };
}
