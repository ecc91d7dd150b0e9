import { hostedUpload } from "@/app/api/_http/hosted-upload";
import { KycError } from "@/lib/contract";
import { answerHostedChallenge } from "@/lib/kyc";

const FRAMES = Array.from({ length: 12 }, (_, i) => `frame${i}`);
const IMAGES = Object.fromEntries(FRAMES.map((name) => [name, [name]]));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = hostedUpload(IMAGES, (actor, { images, fields }) =>
  answerHostedChallenge(actor, { ...fields, frames: inOrder(images) }),
);

/** Frames as they are numbered; a gap would shift the moments that belong to them. */
function inOrder(images: Record<string, Uint8Array | null>): Uint8Array[] {
  const sent = FRAMES.flatMap((name) => images[name] ?? []);
  const last = FRAMES.findLastIndex((name) => images[name] != null);
  if (sent.length === last + 1) return sent;
  throw new KycError("INVALID_REQUEST", "The frames must be numbered from frame0 without a gap.");
}
