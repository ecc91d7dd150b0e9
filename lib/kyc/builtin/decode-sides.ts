import type { Actor } from "@/lib/auth";
import type { Side } from "@/lib/contract";
import { checkHeader, type Header } from "@/lib/engine/gate";
import type { CanonicalImage } from "@/lib/engine/process";
import type { DocumentCheck } from "../capabilities";
import { engine } from "./engine";
import { refusalOf } from "./engine-refusals";

/** One side of a check: the bytes as they came (null for page two of a PDF sent as the front) and our own picture. */
export interface Sheet {
  side: Side;
  original: { bytes: Uint8Array; mime: string } | null;
  canonical: CanonicalImage;
}

const MIME: Record<Header["type"], string> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  tiff: "image/tiff",
  pdf: "application/pdf",
};

/**
 * Turn what was sent into our own pictures, in the engine's decoder processes. Page two of a PDF is the back when no back
 * was sent. Throws INVALID_REQUEST naming the field whose bytes are no acceptable image.
 */
export async function decodeSides(actor: Actor, check: Pick<DocumentCheck, "front" | "back">): Promise<Sheet[]> {
  // Both headers first: a wrong back must not cost the decoding of a front.
  const frontType = typeOf(check.front, "documentFront");
  const backType = check.back === null ? null : typeOf(check.back, "documentBack");
  const decodeOne = async (bytes: Uint8Array, path: "documentFront" | "documentBack") => {
    try {
      return await engine().decode(bytes, { fairnessKey: actor.orgId });
    } catch (error) {
      throw refusalOf(error, path);
    }
  };
  const [frontPages, backPages] = await Promise.all([
    decodeOne(check.front, "documentFront"),
    check.back === null ? [] : decodeOne(check.back, "documentBack"),
  ]);
  const [front, secondPage] = frontPages;
  if (front === undefined) throw new Error("The decoder answered without a picture.");
  const sheets: Sheet[] = [{ side: "front", original: { bytes: check.front, mime: frontType }, canonical: front }];
  const [back] = backPages;
  if (back !== undefined && check.back !== null && backType !== null) {
    sheets.push({ side: "back", original: { bytes: check.back, mime: backType }, canonical: back });
  } else if (secondPage !== undefined) {
    sheets.push({ side: "back", original: null, canonical: secondPage });
  }
  return sheets;
}

/** The type that the bytes themselves say. Throws INVALID_REQUEST naming the field when they are none that is accepted. */
export function typeOf(bytes: Uint8Array, path: string): string {
  try {
    return MIME[checkHeader(bytes).type];
  } catch (error) {
    throw refusalOf(error, path);
  }
}
