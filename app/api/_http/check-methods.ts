import { type Actor, checkOrganization, identifyCaller } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import { answerError, answerJson } from "./answer";
import { type Call, methods } from "./methods";
import { readUpload, type UploadShape } from "./read-upload";
import { withReadingPlace, withUploadSlot } from "./upload-slots";

/** What a check's verb is given beside its pictures. */
export interface CheckFacts {
  fields: Record<string, string>;
  requestId: string;
  progressId: string | null;
  idempotencyKey: string | null;
}

interface CheckRoute<Image extends string> {
  upload: UploadShape<Image>;
  /** Refuses before a byte of the body is read. */
  admit: (actor: Actor) => Promise<void>;
  run: (actor: Actor, images: Record<Image, Uint8Array | null>, facts: CheckFacts) => Promise<unknown>;
  /** Keeps what was refused before the verb ran; the verb keeps its own refusals and names the record. */
  keep: (actor: Actor, refusal: KycError, requestId: string) => Promise<KycError>;
}

/**
 * POST of one synchronous check. Order of the contract: 401, scope, NOT_ENABLED, NOT_CONFIGURED, then the body. Every
 * refusal of a known caller is kept.
 */
export function checkMethods<Image extends string>(route: CheckRoute<Image>) {
  const run = async (actor: Actor, request: Request, requestId: string) => {
    checkOrganization(actor, request);
    await route.admit(actor);
    const { images, fields } = await withReadingPlace(() => readUpload(request, route.upload));
    return route.run(actor, images, {
      fields,
      requestId,
      progressId: request.headers.get("x-progress-id"),
      idempotencyKey: request.headers.get("idempotency-key"),
    });
  };
  const post = async ({ request, requestId }: Call<unknown>): Promise<Response> => {
    const actor = await identifyCaller(request);
    try {
      return answerJson(await withUploadSlot(() => run(actor, request, requestId)), requestId);
    } catch (error) {
      const kept = error instanceof KycError ? await route.keep(actor, error, requestId) : error;
      const response = answerError(kept, requestId);
      // Part of the body may still be on its way: nothing more of it is read.
      response.headers.set("Connection", "close");
      return response;
    }
  };
  return methods({ POST: post });
}
