import sharp, { type Sharp } from "sharp";

/**
 * SVG that we wrote ourselves, as a sharp pipeline. The engine blocks SVG for every process that opens uploads
 * (`lib/engine/image`); this room never sees an upload and is never loaded by the product.
 */
export function openDrawing(svg: string, options?: { density: number }): Sharp {
  sharp.unblock({ operation: ["VipsForeignLoadSvgBuffer"] });
  return sharp(Buffer.from(svg), options);
}
