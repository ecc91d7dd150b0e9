import type { FindingFacts, WarningDetail } from "@/lib/contract";
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

type Picture = FindingFacts["picture"];
const PICTURES: Record<Picture, string> = {
  selfie: "the selfie",
  reference: "the reference picture",
  picture: "the picture",
};

export function faceQualityWarnings(face: SeenFace, picture: Picture): WarningDetail[] {
  return [severalFaces(face, picture), hardToSee(face, picture), luminance(face, picture)].filter((w) => w !== null);
}

function severalFaces({ facesInPicture }: SeenFace, picture: Picture): WarningDetail | null {
  if (facesInPicture < 2) return null;
  return noting("warning", {
    code: "MULTIPLE_FACES_DETECTED",
    feature: "face",
    says: { sentence: "several", values: { faces: facesInPicture, picture } },
    text: `There are ${facesInPicture} faces on ${PICTURES[picture]}; the largest was used.`,
    compared: [{ label: "Faces", source: "engine", value: String(facesInPicture) }],
    threshold: "1 face",
    clearedBy: "A picture of one person alone.",
  });
}

function hardToSee({ retake, quality }: SeenFace, picture: Picture): WarningDetail | null {
  const flaws = retake.filter((reason) => WORDS[reason] !== undefined);
  if (flaws.length === 0) return null;
  const words = flaws.map((reason) => WORDS[reason]);
  const measured: WarningDetail["compared"] = [
    { label: "Face width", source: "engine", value: `${Math.round(quality.faceWidthPx)} px` },
    { label: "Sharpness", source: "engine", value: String(Math.round(quality.sharpness)) },
    { label: "Turned by", source: "engine", value: `${Math.round(Math.abs(quality.yawDeg))}°` },
  ];
  return noting("warning", {
    code: "LOW_FACE_QUALITY",
    feature: "face",
    says: { sentence: "hardToSee", values: { picture, flaws } },
    text: `The face on ${PICTURES[picture]} is ${words.join(", ")}.`,
    compared: measured,
    clearedBy: "A sharp picture from closer by, looking straight at the camera with open eyes.",
  });
}

function luminance({ retake, quality }: SeenFace, picture: Picture): WarningDetail | null {
  const dark = retake.includes("too-dark");
  if (!dark && !retake.includes("too-bright")) return null;
  return noting("warning", {
    ...(dark
      ? { code: "LOW_FACE_LUMINANCE", says: { sentence: "dark", values: { picture } } }
      : { code: "HIGH_FACE_LUMINANCE", says: { sentence: "bright", values: { picture } } }),
    feature: "face",
    text: `The face on ${PICTURES[picture]} is too ${dark ? "dark" : "bright"}.`,
    compared: [{ label: "Brightness of 255", source: "engine", value: String(Math.round(quality.brightness)) }],
    clearedBy: dark ? "A picture with more light on the face." : "A picture without strong light on the face.",
  });
}
