import { eyeLine, fivePoints, type Mesh, pointOf } from "./mesh";

/** Directions as in `face-reading.ts`: not mirrored, positive yaw to the person's left, positive pitch upwards. */
export interface Pose {
  yawDeg: number;
  pitchDeg: number;
  /** Degrees clockwise in the picture. */
  rollDeg: number;
  /** −1 to 1: where the nose stands between the eyes; 0 midway, positive towards the person's left eye. */
  asymmetry: number;
}

const degrees = (radians: number) => (radians * 180) / Math.PI;

/** The mesh leans its forehead back when a head looks straight at the camera: median of frontal pictures. */
const LEVEL_PITCH_DEG = -5;

/**
 * How the head stands. Yaw and pitch come from the mesh's depths, asymmetry from three points in the picture alone: a
 * photograph that is tilted moves the first by 13° at most and leaves the second as it was.
 */
export function poseOf(mesh: Mesh): Pose {
  const { points, depths } = mesh;
  const roll = eyeLine(points);
  const [c, s] = [Math.cos(roll), Math.sin(roll)];
  const along = (from: number, to: number) => {
    const [p, q] = [pointOf(points, from), pointOf(points, to)];
    const [x, y] = [q[0] - p[0], q[1] - p[1]];
    return { x: c * x + s * y, y: c * y - s * x, z: (depths[to] ?? 0) - (depths[from] ?? 0) };
  };
  // Right to left cheek edge, and brow to chin: the two longest straight lines of the canonical face.
  const across = along(234, 454);
  const down = along(10, 152);
  const [right, left, nose] = fivePoints(mesh);
  const position = (x: number, y: number) => c * x + s * y;
  const toRight = position(...nose) - position(...right);
  const toLeft = position(...left) - position(...nose);
  return {
    yawDeg: degrees(Math.atan2(across.z, across.x)),
    pitchDeg: -degrees(Math.atan2(down.z, down.y)) - LEVEL_PITCH_DEG,
    rollDeg: degrees(roll),
    asymmetry: Math.min(1, Math.max(-1, (toRight - toLeft) / (toRight + toLeft))),
  };
}

/** Outer corner, two upper points, inner corner, two lower points. */
const RIGHT_EYE = [33, 160, 158, 133, 153, 144] as const;
const LEFT_EYE = [263, 387, 385, 362, 380, 373] as const;

/** Height over width of each eye's opening. */
export function eyeOpenings({ points }: Mesh): { left: number; right: number } {
  const distance = (i: number, j: number) => {
    const [p, q] = [pointOf(points, i), pointOf(points, j)];
    return Math.hypot(p[0] - q[0], p[1] - q[1]);
  };
  const opening = ([outer, up1, up2, inner, low2, low1]: typeof RIGHT_EYE | typeof LEFT_EYE) =>
    (distance(up1, low1) + distance(up2, low2)) / (2 * distance(outer, inner));
  return { left: opening(LEFT_EYE), right: opening(RIGHT_EYE) };
}
