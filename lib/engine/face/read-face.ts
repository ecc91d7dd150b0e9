import { type Affine, apply, eyeLine, type Mesh, poseOf } from "../face-geometry";
import type { FaceReading, FoundFace, TemplateKind } from "../face-reading";
import { toJpeg } from "../image";
import type { Pixels } from "../pixels";
import type { Point } from "../reading";
import { startStopwatch } from "../stopwatch";
import { type Detectors, loadDetectors } from "./blazeface";
import { alignment, type Embedder, loadEmbedder } from "./embedder";
import { loadMeshFinder, type MeshFinder } from "./face-mesh";
import { findFaces, type MeshedFace } from "./find-faces";
import { measureFaceQuality, retakeReasons } from "./measure-quality";
import { samplePixels } from "./sample";
import { type LivenessJudge, loadLivenessJudge } from "./selfie-liveness";

/** Changes whenever a reading of the same picture may change. */
export const FACE_ENGINE_VERSION = "1.1.0";

/**
 * Looks for the face of one picture. `scale`: pixels of the person's picture a pixel of `pixels`; the reading is in the
 * former. A picture without a face is a reading with `face: null`.
 */
export type FaceReader = (pixels: Pixels, kind: TemplateKind, scale: number) => Promise<FaceReading>;

interface FaceModels {
  detectors: Detectors;
  layMesh: MeshFinder;
  embedder: Embedder;
  judgeLiveness: LivenessJudge;
}

/** Loads the five models; about 0.3 s and 60 MB. Throws EngineError MODEL_MISSING. */
export async function loadFaceReader(): Promise<FaceReader> {
  const models = {
    detectors: await loadDetectors(),
    layMesh: await loadMeshFinder(),
    embedder: await loadEmbedder(),
    judgeLiveness: await loadLivenessJudge(),
  };
  return (pixels, kind, scale) => readFace(models, pixels, kind, scale);
}

async function readFace(models: FaceModels, pixels: Pixels, kind: TemplateKind, scale: number): Promise<FaceReading> {
  const watch = startStopwatch();
  const faces = await findFaces(models.detectors, models.layMesh, pixels, kind, scale);
  watch.lap("find");
  const [main, ...others] = faces;
  const face = main ? await describeFace(models, pixels, kind, scale, main, others, watch) : null;
  return {
    engineVersion: FACE_ENGINE_VERSION,
    face,
    facesInPicture: faces.length,
    width: Math.round(pixels.width * scale),
    height: Math.round(pixels.height * scale),
    timings: watch.timings(),
  };
}

/** Sides in pixels of what the embedder saw, and of what people are shown: a third more around the face. */
const ALIGNED = 112;
const SHOWN = { size: 224, zoom: 0.75 } as const;

async function describeFace(
  { embedder, judgeLiveness }: FaceModels,
  pixels: Pixels,
  kind: TemplateKind,
  scale: number,
  { face, mesh, size }: MeshedFace,
  others: readonly MeshedFace[],
  watch: ReturnType<typeof startStopwatch>,
): Promise<FoundFace> {
  const vector = await embedder.embed(pixels, mesh);
  watch.lap("embed");
  const liveness = kind === "selfie" ? await judgeLiveness(pixels, mesh, scale) : null;
  watch.lap("liveness");
  const pose = poseOf(mesh);
  const quality = measureFaceQuality({
    source: pixels,
    scale,
    mesh,
    pose,
    detectorScore: face.score,
    aligned: samplePixels(pixels, alignment(mesh), ALIGNED),
    facesInPicture: others.length + 1,
  });
  const rival = Math.max(0, ...others.map((other) => other.size)) / size;
  watch.lap("quality");
  const shown = samplePixels(pixels, alignment(mesh, SHOWN.size, SHOWN.zoom), SHOWN.size);
  const alignedCrop = await toJpeg(shown);
  watch.lap("crop");
  return {
    quad: quadOf(mesh, scale),
    quality,
    retake: retakeReasons(quality, kind, rival),
    template: { modelId: embedder.modelId, kind, vector },
    alignedCrop,
    liveness,
    pose: { yawDeg: pose.yawDeg, asymmetry: pose.asymmetry },
  };
}

/** The smallest box around the mesh that stands as the face does, in pixels of the person's picture. */
function quadOf({ points }: Mesh, scale: number): FoundFace["quad"] {
  const turn = eyeLine(points);
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const along = points.map(([x, y]) => c * x + s * y);
  const across = points.map(([x, y]) => c * y - s * x);
  const [left, right, top, bottom] = [Math.min(...along), Math.max(...along), Math.min(...across), Math.max(...across)];
  const back: Affine = [c * scale, -s * scale, 0, s * scale, c * scale, 0];
  const corner = (u: number, v: number): Point => apply(back, u, v);
  return [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)];
}
