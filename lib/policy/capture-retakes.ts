import type { HostedCapture, HostedDocumentType } from "@/lib/contract";
import type { FaceReading } from "@/lib/engine/face-reading";
import type { DocumentReading, Side } from "@/lib/engine/reading";
import { RETAKE } from "./thresholds";

type Retake = HostedCapture["retake"];

/**
 * Why another picture of a document should be asked for; empty when this one will do. Only what a person can mend: a
 * document that is worn or of an unknown kind is asked for again a few times and then taken as it is.
 */
export function documentRetakes(reading: DocumentReading, side: Side, chosen: HostedDocumentType): Retake {
  const quality = reading.images.find((image) => image.side === side)?.quality;
  const found: Retake = [];
  if (!reading.recognised || quality === undefined) found.push("no-document");
  else if (isWrongSide(reading, side, chosen)) found.push("wrong-side");
  if (quality === undefined) return found;
  if (quality.cornersVisible === false) found.push("corners-missing");
  if (quality.documentWidthPx < RETAKE.documentWidthPx) found.push("too-small");
  if (quality.glare > RETAKE.glare) found.push("glare");
  if (quality.sharpness < RETAKE.sharpness) found.push("blurred");
  if (quality.brightness < RETAKE.brightness) found.push("too-dark");
  if (found.length === 0 && reading.mrzExpected && reading.mrz === null) found.push("unreadable");
  return found;
}

/** The back of a card sent as its front: a zone of three lines and no portrait. */
const isWrongSide = (reading: DocumentReading, side: Side, chosen: HostedDocumentType): boolean =>
  side === "front" && chosen !== "passport" && reading.portrait === null && reading.mrz?.format === "TD1";

/** Why another selfie should be asked for. A picture that looks like a screen is asked for again before it is held against anybody. */
export function selfieRetakes({ face }: FaceReading): Retake {
  if (face === null) return ["no-face"];
  return face.liveness?.zone === "attack" ? [...face.retake, "not-live"] : [...face.retake];
}
