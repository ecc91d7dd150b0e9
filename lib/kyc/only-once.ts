import crypto from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { ERROR_STATUS, type ErrorCode, KycError } from "@/lib/contract";
import { backend } from "./backend";

/** What stands in the header, or null when it was not sent. */
export const idempotencyKey = z
  .string()
  .min(1)
  .max(255, "Idempotency-Key must have at most 255 characters")
  .nullable()
  .default(null);

const refusedBefore = z.object({
  code: z.custom<ErrorCode>((code) => typeof code === "string" && code in ERROR_STATUS),
  message: z.string(),
  verificationId: z.string().optional(),
});

interface SameRequest<S extends z.ZodType> {
  key: string | null;
  /** Of all that makes two requests the same. */
  hash: Uint8Array;
  /** Reads an answer that was kept. */
  answer: S;
}

/** Do `work`, once per key and day where a key was sent; a repeat gets the first answer, or the first failure. */
export async function onlyOnce<S extends z.ZodType>(
  actor: Actor,
  { key, hash, answer }: SameRequest<S>,
  work: () => Promise<z.output<S>>,
): Promise<z.output<S>> {
  if (key === null) return work();
  const first = await backend().once(actor, key, hash, async () => {
    try {
      return { status: 200, body: await work() };
    } catch (error) {
      // A check that ran and failed is an answer, and repeats get it too; one that was refused may be sent again.
      if (!(error instanceof KycError) || error.extras.verificationId === undefined) throw error;
      const { code, message, extras } = error;
      return { status: error.status, body: { code, message, verificationId: extras.verificationId } };
    }
  });
  if (first.status === 200) return answer.parse(first.body);
  const { code, message, verificationId: id } = refusedBefore.parse(first.body);
  throw new KycError(code, message, id === undefined ? {} : { verificationId: id });
}

/** Pictures and form, whatever their transport; `check` keeps one address's requests apart from another's. */
export function requestHash(check: string, images: ReadonlyArray<Uint8Array | null>, form: object): Uint8Array {
  const digests = images.map((bytes) =>
    bytes === null ? null : crypto.createHash("sha256").update(bytes).digest("hex"),
  );
  const fields = Object.entries(form).sort(([a], [b]) => (a < b ? -1 : 1));
  return crypto
    .createHash("sha256")
    .update(JSON.stringify([check, digests, fields]))
    .digest();
}
