/**
 * Turns what the face models put out into places and angles; pure, so that a browser may use it. Never runs a model or reads a pixel.
 */
export { type DetectorSize, decodeFaces, type Face, isPortrait, isUpright, mergeDuplicates } from "./blazeface";
export {
  decodeMesh,
  eyeLine,
  firstMeshWindow,
  fivePoints,
  MESH_SIZE,
  type Mesh,
  meshBox,
  nextMeshWindow,
} from "./mesh";
export { eyeOpenings, type Pose, poseOf } from "./pose";
export { type Affine, apply, similarityBetween, type Window, windowMap } from "./window";
