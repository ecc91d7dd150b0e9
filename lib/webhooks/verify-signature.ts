import crypto from "node:crypto";
import { standardSignature } from "./sign";
import { TOLERANCE_S } from "./thresholds";

type SignatureVerdict = "valid" | "no-signature" | "wrong-signature" | "too-old" | "from-the-future" | "seen-before";

/**
 * The receiver's side: whether raw `body` with these headers (names in lower case) was signed with one of `secrets` not
 * longer than five minutes ago. A receiver that acts on messages also keeps the ids it has acted on, for the retries of a day
 * and more: `seen` answers for one. Such a message is genuine and is answered 2xx, without acting again. Ids are asked for
 * only after the signature holds, so that nobody can use one up by forging.
 */
export function verifySignature(
  headers: Record<string, string | undefined>,
  body: string,
  secrets: readonly string[],
  nowMs: number = Date.now(),
  seen: (id: string) => boolean = () => false,
): SignatureVerdict {
  const id = headers["webhook-id"];
  const stamp = headers["webhook-timestamp"];
  const given = headers["webhook-signature"];
  if (!id || !given || stamp === undefined || !/^\d{1,12}$/.test(stamp)) return "no-signature";
  const timestamp = Number(stamp);
  const now = Math.floor(nowMs / 1000);
  if (timestamp < now - TOLERANCE_S) return "too-old";
  if (timestamp > now + TOLERANCE_S) return "from-the-future";
  const expected = secrets.map((secret) => Buffer.from(standardSignature({ id, timestamp, body }, secret)));
  const matches = given
    .split(" ")
    .map((part) => Buffer.from(part))
    .some((part) => expected.some((one) => one.length === part.length && crypto.timingSafeEqual(one, part)));
  if (!matches) return "wrong-signature";
  return seen(id) ? "seen-before" : "valid";
}
