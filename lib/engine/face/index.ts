/**
 * Finds the holder's portrait on a document. Never says who it is or whether the picture is genuine.
 */
export { type FaceFinder, loadFaceFinder, type Portrait } from "./load-face-finder";
