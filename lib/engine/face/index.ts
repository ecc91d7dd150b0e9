/**
 * Finds faces and turns them into templates, with what their pictures are worth. Never says who it is.
 */
export { type FaceFinder, loadFaceFinder, type Portrait } from "./load-face-finder";
export { type FaceModel, readFaceModel } from "./models";
export { FACE_ENGINE_VERSION, type FaceReader, loadFaceReader } from "./read-face";
