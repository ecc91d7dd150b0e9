/** One picture of the camera: rows of red, green, blue, alpha; not mirrored. */
export interface Frame {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

/** What one frame shows of a face. Lengths in pixels of the frame, directions as in `lib/engine/face-reading.ts`. */
export interface FaceSeen {
  /** Around all points of the mesh: brow to chin, cheek to cheek. */
  box: { left: number; top: number; right: number; bottom: number };
  yawDeg: number;
  pitchDeg: number;
  rollDeg: number;
  /** −1 to 1: where the nose stands between the eyes, positive towards the person's left eye. */
  asymmetry: number;
  /** Height over width of the wider open eye: about 0.26 open, under 0.12 closed. */
  eyeOpening: number;
  /** Faces at the last count. */
  faces: number;
  /** Mean grey level of the face, 0–255. */
  brightness: number;
  /** Milliseconds that reading this frame took in the worker. */
  tookMs: number;
}

/** Addresses of what the worker loads, all on our own origin, named after their content. */
export interface CaptureAssets {
  worker: string;
  runtime: string;
  detector: string;
  mesh: string;
}
