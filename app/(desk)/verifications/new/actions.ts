"use server";

import { redirect } from "next/navigation";
import { newRequestId } from "@/app/api/_http/request-id";
import { requireActor } from "@/lib/auth";
import { type ErrorCode, KycError } from "@/lib/contract";
import { verifyDocument } from "@/lib/kyc";

export type CheckState =
  | { state: "idle" }
  | { state: "refused"; code: ErrorCode; message: string; verificationId: string | null }
  | { state: "not-stored" };

/** The upload of a browser without scripts: the same verb as the route's, then on to the review page. */
export async function runCheck(_before: CheckState, form: FormData): Promise<CheckState> {
  const actor = await requireActor("verification:create");
  const fields = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  let stored: string | undefined;
  try {
    const answer = await verifyDocument(actor, {
      front: await bytesOf(form.get("documentFront")),
      back: await bytesOf(form.get("documentBack")),
      fields,
      requestId: newRequestId(),
      progressId: null,
    });
    stored = answer.verificationId;
  } catch (error) {
    if (!(error instanceof KycError)) throw error;
    return {
      state: "refused",
      code: error.code,
      message: error.message,
      verificationId: error.extras.verificationId ?? null,
    };
  }
  if (stored === undefined) return { state: "not-stored" };
  redirect(`/verifications/${stored}`);
}

/** An empty file input sends a file of zero bytes. */
async function bytesOf(value: FormDataEntryValue | null): Promise<Uint8Array | null> {
  if (!(value instanceof File) || value.size === 0) return null;
  return new Uint8Array(await value.arrayBuffer());
}
