import { eyeLine, type Face, fivePoints, isUpright, type Mesh, meshBox } from "../face-geometry";
import type { TemplateKind } from "../face-reading";
import type { Pixels } from "../pixels";
import type { Detectors } from "./blazeface";
import type { MeshFinder } from "./face-mesh";
import { look, wholeArea, windows } from "./search";
import {
  CANDIDATE_SCORE,
  DOCUMENT_CONFIDENCE,
  FACE_PRESENCE,
  LEAST_INTER_EYE_PX,
  LEVEL_COSINE,
  SURE_SCORE,
} from "./thresholds";

/** A face that the detector saw and the mesh confirmed. */
export interface MeshedFace {
  face: Face;
  mesh: Mesh;
  /** Pixels from cheek to cheek, or brow to chin when that is longer. */
  size: number;
}

/** Faces looked at closely: a crowd's smallest ones do not matter. */
const MOST_CANDIDATES = 6;

/**
 * The faces of a picture, the one that it is about first: the largest, where a face in the middle counts a little more.
 * `scale`: pixels of the person's picture a pixel of `pixels`. Empty when no look found one.
 */
export async function findFaces(
  detectors: Detectors,
  layMesh: MeshFinder,
  pixels: Pixels,
  kind: TemplateKind,
  scale: number,
): Promise<MeshedFace[]> {
  const looks = kind === "selfie" ? selfieLooks(detectors, pixels) : documentLooks(detectors, pixels);
  for (const search of looks) {
    const candidates = (await search()).sort((a, b) => b.width - a.width).slice(0, MOST_CANDIDATES);
    const sure: MeshedFace[] = [];
    for (const candidate of candidates) {
      const meshed = await firstMeshed(layMesh, pixels, await turnsOf(detectors, pixels, candidate));
      if (!meshed || interEye(meshed.mesh) * scale < LEAST_INTER_EYE_PX) continue;
      if (kind === "document" && (await secondLook(detectors, pixels, meshed)) < DOCUMENT_CONFIDENCE) continue;
      sure.push({ ...meshed, size: sizeOf(meshed.mesh) });
    }
    if (sure.length > 0) return withoutTwins(sure).sort((a, b) => weight(b, pixels) - weight(a, pixels));
  }
  return [];
}

/** Seen clearly, and with level eyes: no other turn of the window would show it better. */
const isSure = (face: Face) => face.score >= SURE_SCORE && levelness(face) >= LEVEL_COSINE;

/** Cosine of the angle between the eyes and the window's rows. */
function levelness({ points: [right, left], turn }: Face): number {
  if (!right || !left) return 0;
  return Math.cos(Math.atan2(left[1] - right[1], left[0] - right[0]) - turn);
}

/**
 * The same face at the eighths of a turn that it was seen at, the likeliest first: where the near detector is surest of it
 * and its eyes are level. Upside down, chin and brow pass for each other now and then, the mesh sees nothing wrong, and the
 * template is that of nobody.
 */
async function turnsOf({ short }: Detectors, pixels: Pixels, face: Face): Promise<Face[]> {
  if (isSure(face)) return [face];
  const seen: Face[] = [];
  for (let eighth = 0; eighth < 8; eighth++) {
    const window = { centre: face.centre, size: WINDOW_FACES * face.width, turn: face.turn + (eighth * Math.PI) / 4 };
    seen.push(...(await short.detect(pixels, window, CANDIDATE_SCORE)).filter(isUpright));
  }
  const likeliness = (one: Face) => one.score * levelness(one);
  const turns = seen.filter((one) => isSame(one, face) && levelness(one) > 0);
  return [...turns.sort((a, b) => likeliness(b) - likeliness(a)).slice(0, 2), face];
}

/**
 * The first turn that the mesh confirms. The likeliest alone is not enough: a head in profile was once seen best upside
 * down, where the mesh finds nothing, and a bystander's face took its place.
 */
async function firstMeshed(
  layMesh: MeshFinder,
  pixels: Pixels,
  turns: readonly Face[],
): Promise<Omit<MeshedFace, "size"> | null> {
  for (const face of turns) {
    const mesh = await layMesh(pixels, face);
    if (mesh.presence > FACE_PRESENCE) return { face, mesh };
  }
  return null;
}

/**
 * 0–1: mean score of both detectors on the face alone, its eyes level. Seals, emblems and ghost pictures fool one look and
 * the mesh, but hardly ever both here.
 */
async function secondLook(
  { short, full }: Detectors,
  pixels: Pixels,
  { face, mesh }: Omit<MeshedFace, "size">,
): Promise<number> {
  const window = { centre: face.centre, size: WINDOW_FACES * face.width, turn: eyeLine(mesh.points) };
  const best = async (detector: Detectors["short"]) => {
    const seen = await detector.detect(pixels, window, CANDIDATE_SCORE / 5);
    return Math.max(0, ...seen.filter((one) => isSame(one, face)).map(({ score }) => score));
  };
  return ((await best(short)) + (await best(full))) / 2;
}

const isSame = (a: Face, b: Face) => Math.hypot(a.centre[0] - b.centre[0], a.centre[1] - b.centre[1]) < b.width / 2;

/** The near detector knows faces of about a third of its window. */
const WINDOW_FACES = 3;

type Look = () => Promise<Face[]>;

/** A selfie fills its picture: the cheap near detector first, and eight turns for pictures that lost their orientation. */
function selfieLooks({ short, full }: Detectors, pixels: Pixels): Look[] {
  const whole = wholeArea(pixels, 0);
  const side = Math.max(whole.width, whole.height);
  const at = (turn: number) => ({ centre: whole.centre, size: side, turn });
  return [
    async () => (await short.detect(pixels, at(0), CANDIDATE_SCORE)).filter(isUpright),
    async () => (await full.detect(pixels, at(0), CANDIDATE_SCORE)).filter(isUpright),
    async () => {
      const found: Face[] = [];
      for (let i = 1; i < 8; i++) found.push(...(await short.detect(pixels, at((i * Math.PI) / 4), CANDIDATE_SCORE)));
      // Neighbouring turns see the same face: the surer look has its eyes nearer to level.
      return found
        .filter(isUpright)
        .sort((a, b) => b.score - a.score)
        .slice(0, 1);
    },
  ];
}

/**
 * A portrait may be all of the picture, or a twentieth of it. Both detectors on the whole, then the near one on windows;
 * then the same on the page's other three sides, because a document may lie in its picture as it likes.
 */
function documentLooks({ short, full }: Detectors, pixels: Pixels): Look[] {
  return [0, 90, 180, 270].flatMap((uprightTurn) => {
    const whole = wholeArea(pixels, uprightTurn);
    const side = Math.max(whole.width, whole.height);
    const tiled = (share: number) => async () => look(short, pixels, windows(whole, side * share, 0.4));
    return [
      async () => [
        ...(await look(full, pixels, windows(whole, side, 0))),
        ...(await look(short, pixels, windows(whole, side, 0))),
      ],
      tiled(0.45),
      tiled(0.25),
    ];
  });
}

function interEye(mesh: Mesh): number {
  const [right, left] = fivePoints(mesh);
  return Math.hypot(left[0] - right[0], left[1] - right[1]);
}

function sizeOf(mesh: Mesh): number {
  const { left, right, top, bottom } = meshBox(mesh);
  return Math.max(right - left, bottom - top);
}

/** Two detections that the mesh drew to the same nose are one face. */
function withoutTwins(faces: MeshedFace[]): MeshedFace[] {
  return faces.filter((one, i) =>
    faces.slice(0, i).every((other) => {
      const [[x, y], [u, v]] = [fivePoints(one.mesh)[2], fivePoints(other.mesh)[2]];
      return Math.hypot(x - u, y - v) > Math.max(one.size, other.size) / 3;
    }),
  );
}

/** At the picture's corner a face counts half of its size. */
function weight({ mesh, size }: MeshedFace, { width, height }: Pixels): number {
  const [x, y] = fivePoints(mesh)[2];
  return size * (1 - 0.5 * (Math.hypot(x - width / 2, y - height / 2) / Math.hypot(width / 2, height / 2)));
}
