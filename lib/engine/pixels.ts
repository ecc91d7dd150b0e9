/** An upright 8-bit sRGB raster inside the engine: 3 bytes a pixel, rows top to bottom, no padding. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/** One-channel 8-bit raster. */
export interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}
