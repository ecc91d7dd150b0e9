import type { Point, Quad } from "../reading";

/** How a flat sheet stands before the camera. */
export interface Pose {
  /** Share of the frame's width that the sheet's width takes when seen straight on. */
  fill: number;
  /** Degrees clockwise in the frame. */
  turn: number;
  /** Degrees the sheet leans away at the top, and at the right. */
  pitch: number;
  yaw: number;
  /** Shift of the centre in shares of the frame. */
  dx?: number;
  dy?: number;
}

/** Corners of a sheet in frame pixels, through a lens at 2.2 sheet widths. */
export function poseQuad(
  sheetWidth: number,
  sheetHeight: number,
  frameWidth: number,
  frameHeight: number,
  pose: Pose,
): Quad {
  const radians = Math.PI / 180;
  const [sinT, cosT] = [Math.sin(pose.turn * radians), Math.cos(pose.turn * radians)];
  const [sinP, cosP] = [Math.sin(pose.pitch * radians), Math.cos(pose.pitch * radians)];
  const [sinY, cosY] = [Math.sin(pose.yaw * radians), Math.cos(pose.yaw * radians)];
  const unit = (pose.fill * frameWidth) / sheetWidth;
  const lens = 2.2 * sheetWidth;
  const corner = (x: number, y: number): Point => {
    const depthY = y * sinP;
    const flatY = y * cosP;
    const flatX = x * cosY;
    const depth = lens - depthY + x * sinY;
    const [px, py] = [(flatX * lens) / depth, (flatY * lens) / depth];
    return [
      frameWidth * (0.5 + (pose.dx ?? 0)) + unit * (px * cosT - py * sinT),
      frameHeight * (0.5 + (pose.dy ?? 0)) + unit * (px * sinT + py * cosT),
    ];
  };
  const [w, h] = [sheetWidth / 2, sheetHeight / 2];
  return [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)];
}
