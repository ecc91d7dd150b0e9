import type { FaceSeen } from "./face-seen";
import type { Region } from "./guides";
import type { FaceHint } from "./hints";
import {
  EYES_CLOSED,
  FACE_BRIGHTNESS,
  FACE_MOVES,
  FACE_WIDTH,
  OFF_CENTRE,
  STRAIGHT_PITCH,
  STRAIGHT_YAW,
  UPRIGHT_ROLL,
} from "./thresholds";

const middle = ({ box }: FaceSeen) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const;

/** The one thing to change before the selfie is taken, most telling first; null when the picture can be taken. */
export function faceHint(face: FaceSeen | null, before: FaceSeen | null, oval: Region): FaceHint | null {
  return placeHint(face, oval) ?? (face ? lookHint(face, before) : null);
}

/** Whether the face is there, lit and in the oval: all that is asked while the head turns. */
function placeHint(face: FaceSeen | null, oval: Region): FaceHint | null {
  if (!face) return "no-face";
  if (face.faces > 1) return "several-faces";
  if (face.brightness < FACE_BRIGHTNESS.low) return "too-dark";
  if (face.brightness > FACE_BRIGHTNESS.high) return "too-bright";
  const share = (face.box.right - face.box.left) / oval.width;
  if (share < FACE_WIDTH.low) return "closer";
  if (share > FACE_WIDTH.high) return "further";
  const [x, y] = middle(face);
  const off = Math.hypot(x - (oval.left + oval.width / 2), y - (oval.top + oval.height / 2));
  return off > OFF_CENTRE * oval.width ? "centre" : null;
}

function lookHint(face: FaceSeen, before: FaceSeen | null): FaceHint | null {
  if (Math.abs(face.yawDeg) > STRAIGHT_YAW || Math.abs(face.pitchDeg) > STRAIGHT_PITCH) return "straight";
  if (Math.abs(face.rollDeg) > UPRIGHT_ROLL) return "upright";
  if (face.eyeOpening < EYES_CLOSED) return "eyes-closed";
  if (!before) return "hold-still";
  const [[x, y], [u, v]] = [middle(face), middle(before)];
  return Math.hypot(x - u, y - v) > FACE_MOVES * (face.box.right - face.box.left) ? "hold-still" : null;
}
