import type { WarningDetail } from "@/lib/contract";
import type { FaceQuality, RetakeReason } from "@/lib/engine/face-reading";
import { noting } from "./rule";

/** What a rule may look at of one face. */
export interface SeenFace {
  quality: FaceQuality;
  retake: readonly RetakeReason[];
  /** All faces on the picture, this one included. */
  facesInPicture: number;
}

const WORDS: Partial<Record<RetakeReason, string>> = {
  "too-small": "too small",
  blurred: "blurred",
  turned: "turned away",
  "eyes-closed": "with closed eyes",
  "cut-off": "cut off by the border",
};

/** `picture` as it stands in a sentence: "the selfie", "the reference picture". */
export function faceQualityWarnings(face: SeenFace, picture: string): WarningDetail[] {
  return [severalFaces(face, picture), hardToSee(face, picture), luminance(face, picture)].filter((w) => w !== null);
}

function severalFaces({ facesInPicture }: SeenFace, picture: string): WarningDetail | null {
  if (facesInPicture < 2) return null;
  return noting("warning", {
    code: "MULTIPLE_FACES_DETECTED",
    feature: "face",
    text: `There are ${facesInPicture} faces on ${picture}; the largest was used.`,
    compared: [{ label: "Faces", source: "engine", value: String(facesInPicture) }],
    threshold: "1 face",
    clearedBy: "A picture of one person alone.",
  });
}

function hardToSee({ retake, quality }: SeenFace, picture: string): WarningDetail | null {
  const words = retake.flatMap((reason) => WORDS[reason] ?? []);
  if (words.length === 0) return null;
  const measured: WarningDetail["compared"] = [
    { label: "Face width", source: "engine", value: `${Math.round(quality.faceWidthPx)} px` },
    { label: "Sharpness", source: "engine", value: String(Math.round(quality.sharpness)) },
    { label: "Turned by", source: "engine", value: `${Math.round(Math.abs(quality.yawDeg))}°` },
  ];
  return noting("warning", {
    code: "LOW_FACE_QUALITY",
    feature: "face",
    text: `The face on ${picture} is ${words.join(", ")}.`,
    compared: measured,
    clearedBy: "A sharp picture from closer by, looking straight at the camera with open eyes.",
  });
}

function luminance({ retake, quality }: SeenFace, picture: string): WarningDetail | null {
  const dark = retake.includes("too-dark");
  if (!dark && !retake.includes("too-bright")) return null;
  return noting("warning", {
    code: dark ? "LOW_FACE_LUMINANCE" : "HIGH_FACE_LUMINANCE",
    feature: "face",
    text: `The face on ${picture} is too ${dark ? "dark" : "bright"}.`,
    compared: [{ label: "Brightness of 255", source: "engine", value: String(Math.round(quality.brightness)) }],
    clearedBy: dark ? "A picture with more light on the face." : "A picture without strong light on the face.",
  });
}
