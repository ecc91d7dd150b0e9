"use server";

import { redirect } from "next/navigation";
import { newRequestId } from "@/app/api/_http/request-id";
import { requireActor } from "@/lib/auth";
import { type ErrorCode, KycError } from "@/lib/contract";
import { checkBiometric, matchFaces, verifyDocument } from "@/lib/kyc";
import { type CheckKind, recordPath } from "./check-kinds";

export type CheckState =
  | { state: "idle" }
  | { state: "refused"; code: ErrorCode; message: string; verificationId: string | null }
  | { state: "not-stored" };

/** The upload of a browser without scripts: the same verb as the route's, then on to the review page. */
export async function runCheck(_before: CheckState, form: FormData): Promise<CheckState> {
  const actor = await requireActor("verification:create");
  return answered("document", async () =>
    verifyDocument(actor, {
      front: await bytesOf(form.get("documentFront")),
      back: await bytesOf(form.get("documentBack")),
      ...factsOf(form),
    }),
  );
}

/** As above, for two faces. */
export async function runFaceMatch(_before: CheckState, form: FormData): Promise<CheckState> {
  const actor = await requireActor("face:check");
  return answered("face-match", async () =>
    matchFaces(actor, {
      document: await bytesOf(form.get("documentImage")),
      selfie: await bytesOf(form.get("selfieImage")),
      ...factsOf(form),
    }),
  );
}

/** As above, for one face against a person's approved sessions. */
export async function runBiometric(_before: CheckState, form: FormData): Promise<CheckState> {
  const actor = await requireActor("face:check");
  return answered("biometric", async () =>
    checkBiometric(actor, { image: await bytesOf(form.get("userImage")), ...factsOf(form) }),
  );
}

async function answered(
  kind: CheckKind,
  check: () => Promise<{ verificationId?: string | undefined }>,
): Promise<CheckState> {
  let stored: string | undefined;
  try {
    stored = (await check()).verificationId;
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
  redirect(recordPath[kind](stored));
}

const factsOf = (form: FormData) => ({
  fields: Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string")),
  requestId: newRequestId(),
  progressId: null,
});

/** An empty file input sends a file of zero bytes. */
async function bytesOf(value: FormDataEntryValue | null): Promise<Uint8Array | null> {
  if (!(value instanceof File) || value.size === 0) return null;
  return new Uint8Array(await value.arrayBuffer());
}
