import { type OrgId, type ValidationId, type WarningCode, type WarningDetail, warningText } from "@/lib/contract";
import * as db from "@/lib/db";
import { type SandboxOutcome, sandboxOutcome, sortWarnings } from "@/lib/policy";
import { THE_CLOCK } from "../mover";
import { tryMove } from "./move-validation";

/** What the table says of this person's number. Nothing is read and nothing compared: the record says so by its mark. */
export async function settleSandbox(org: OrgId, id: ValidationId): Promise<void> {
  const known = await db.findValidation(org, id);
  const entity = known === null ? null : await db.findEntity(org, known.entityId);
  if (known === null || entity === null) return;
  // The number may have been changed since: then nothing is left that could decide, and the link has run out.
  const outcome = sandboxOutcome(entity.taxId, known) ?? GONE;
  const found = [...outcome.warnings, "SANDBOX_RESULT" as const].map((code) => warning(code, outcome));
  const { counted, omitted } = sortWarnings(found, known.omitWarnings);
  await tryMove(org, id, {
    to: outcome.status,
    by: "sandbox",
    mover: THE_CLOCK,
    details: { sandbox: true, warnings: outcome.warnings },
    change: (before) => ({
      automaticStatus: automaticOf(outcome),
      warnings: counted.map(({ code }) => code),
      omittedWarnings: omitted.map(({ code }) => code),
      details: {
        warningDetails: found,
        metadata: { ...before.metadata, ...registryOf(outcome) },
      },
    }),
  });
}

const GONE: SandboxOutcome = { status: "expired", warnings: [], registry: null };

/** The session's own outcome: a registry's no comes after it. */
function automaticOf(outcome: SandboxOutcome): db.StoredValidation["automaticStatus"] {
  if (outcome.registry !== null) return "approved";
  const { status } = outcome;
  return status === "approved" || status === "rejected" || status === "in_review" ? status : null;
}

function registryOf({ registry }: SandboxOutcome): Record<string, unknown> {
  if (registry === null) return {};
  const errorCode = registry === "found" ? null : registry;
  const renaper = { status: errorCode === null ? "match" : "mismatch", checkedAt: new Date().toISOString(), errorCode };
  return { responseDoubleChecks: { renaper }, ...(errorCode === null ? {} : { warnings: [errorCode] }) };
}

function warning(code: WarningCode, outcome: SandboxOutcome): WarningDetail {
  const deciding = code !== "SANDBOX_RESULT";
  return {
    code,
    feature: code.startsWith("RENAPER_") ? "registry" : "request",
    severity: !deciding ? "information" : outcome.status === "in_review" ? "warning" : "error",
    option: null,
    action: deciding && outcome.status === "rejected" ? "ALWAYS_DECLINE" : "INFORMATION",
    text: `${warningText(code)}.`,
    field: null,
    compared: [],
    clearedBy: "A number that is not in the sandbox table.",
    threshold: null,
  };
}
