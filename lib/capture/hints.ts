/** What a person should change before the picture is taken, one at a time. */
export type FaceHint =
  | "no-face"
  | "several-faces"
  | "too-dark"
  | "too-bright"
  | "closer"
  | "further"
  | "centre"
  | "straight"
  | "upright"
  | "eyes-closed"
  | "hold-still";

export type DocumentHint =
  | "no-document"
  | "too-dark"
  | "glare"
  | "closer"
  | "corner-missing"
  | "hold-still"
  | "blurred";
