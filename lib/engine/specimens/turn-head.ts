/** A picture as rows of red, green, blue bytes. */
export interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The drawing board of `portrait.ts`: 100 × 125 units, face centred at x = 50, eyes at y = 58. */
const BOARD_WIDTH = 100;
const CENTRE = { x: 50, y: 57 };
/** Half axes of the head in board units: across, up and down, to the front. */
const HEAD = { x: 27, y: 45, z: 27 };
/** The axis a head turns about lies behind its middle. */
const AXIS_Z = -6;
const STEPS = 44;
/** No part of a turned head comes further from the middle than this. */
const REACH = 42;

const bump = (x: number, y: number, cx: number, cy: number, rx: number, ry: number): number =>
  Math.exp(-(((x - cx) / rx) ** 2) - ((y - cy) / ry) ** 2);

/** How far the surface stands out at a place of the board: skull, nose, brow, sockets, lips and chin. */
function relief(x: number, y: number): number {
  const skull = 1 - ((x - CENTRE.x) / HEAD.x) ** 2 - ((y - CENTRE.y) / HEAD.y) ** 2;
  if (skull <= 0) return Number.NEGATIVE_INFINITY;
  const ridge = y < 70 ? Math.max(0, (y - 52) / 18) : Math.max(0, 1 - (y - 70) / 4);
  return (
    HEAD.z * Math.sqrt(skull) +
    9.5 * ridge * Math.exp(-(((x - CENTRE.x) / 3.6) ** 2)) +
    1.5 * bump(x, y, CENTRE.x, 51, 16, 3) -
    2.2 * (bump(x, y, 40, 58, 5, 4) + bump(x, y, 60, 58, 5, 4)) +
    2 * bump(x, y, CENTRE.x, 79.5, 7, 4) +
    2 * bump(x, y, CENTRE.x, 89, 6, 4)
  );
}

/**
 * The portrait with its head turned: its colours lie on a head-shaped relief that is looked at from the side, so that the
 * nose moves over the cheek as on a real head, which a turned flat picture does not show. Positive: to the person's left.
 */
export function turnHead(portrait: Picture, yawDeg: number): Picture {
  const { width, height } = portrait;
  const unit = width / BOARD_WIDTH;
  const [sin, cos] = [Math.sin((yawDeg * Math.PI) / 180), Math.cos((yawDeg * Math.PI) / 180)];
  const out = new Uint8Array(portrait.data);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const seen = look(column / unit - CENTRE.x, row / unit, sin, cos);
      if (seen === null) continue;
      sample(portrait, seen * unit, row, out, (row * width + column) * 3);
    }
  }
  return { data: out, width, height };
}

/** The back of the head, so that nothing trails behind it. */
const isBehind = (x: number, y: number, z: number): boolean =>
  z < 0 && ((x - CENTRE.x) / HEAD.x) ** 2 + ((y - CENTRE.y) / HEAD.y) ** 2 + (z / HEAD.z) ** 2 > 1;

/** Follows the line of sight from the front to the turned surface; answers the board's x that is seen there. */
function look(x: number, y: number, sin: number, cos: number): number | null {
  if (Math.abs(x) > REACH || Math.abs(y - CENTRE.y) > HEAD.y) return null;
  const front = HEAD.z + 14;
  const beneath = (z: number): boolean => {
    const boardX = CENTRE.x + x * cos - (z - AXIS_Z) * sin;
    const boardZ = x * sin + (z - AXIS_Z) * cos + AXIS_Z;
    return relief(boardX, y) >= boardZ && !isBehind(boardX, y, boardZ);
  };
  let before = front;
  for (let step = 1; step <= STEPS; step += 1) {
    const z = front - (2 * front * step) / STEPS;
    if (!beneath(z)) {
      before = z;
      continue;
    }
    let [near, far] = [before, z];
    for (let k = 0; k < 6; k += 1) {
      const middle = (near + far) / 2;
      if (beneath(middle)) far = middle;
      else near = middle;
    }
    return CENTRE.x + x * cos - (far - AXIS_Z) * sin;
  }
  return null;
}

function sample(from: Picture, x: number, row: number, to: Uint8Array, at: number): void {
  const left = Math.max(0, Math.min(from.width - 2, Math.floor(x)));
  const share = Math.max(0, Math.min(1, x - left));
  const p = (row * from.width + left) * 3;
  for (let k = 0; k < 3; k += 1) {
    to[at + k] = (from.data[p + k] ?? 0) * (1 - share) + (from.data[p + k + 3] ?? 0) * share;
  }
}
