import { z } from "zod";
import { faceMatchForm, KycError } from "@/lib/contract";
import { idempotencyKey } from "./only-once";
import { progressId } from "./progress-id";

/** The bytes of a picture as it came; null when it was not sent. */
export const sentImage = z.instanceof(Uint8Array).nullable().default(null);

/** What the two checks of faces take beside their pictures. */
export const faceRequest = z.object({
  /** Text fields as they came. */
  fields: z.record(z.string(), z.string()).default({}),
  requestId: z.string(),
  progressId,
  idempotencyKey,
});

/** The picture, or INVALID_REQUEST naming the field it should have come in. Nothing and zero bytes are the same. */
export function needed(image: Uint8Array | null, field: string): Uint8Array {
  if (image !== null && image.byteLength > 0) return image;
  const details = [{ path: field, message: "is required" }];
  throw new KycError("INVALID_REQUEST", `${field} is required, as a file or as base64.`, { details });
}

/** What of a refused request can still be kept beside the refusal. */
export function keepableFields(input: unknown) {
  const parsed = z.object({ fields: z.record(z.string(), z.unknown()).default({}) }).safeParse(input);
  const fields = parsed.data?.fields ?? {};
  const { entityId, vendorData } = faceMatchForm.shape;
  return {
    entityId: entityId.catch(undefined).parse(fields.entityId),
    vendorData: vendorData.catch(undefined).parse(fields.vendorData),
  };
}
