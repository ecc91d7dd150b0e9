/** A part of a frame in its pixels. */
export interface Region {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Width over height (ISO/IEC 7810): ID-1 is a card of 85.60 × 53.98 mm, ID-3 a passport's page of 125 × 88 mm. */
export const CARD_SHAPES = { card: 85.6 / 53.98, page: 125 / 88 } as const;
export type CardShape = keyof typeof CARD_SHAPES;

/** Share of the frame's width that the document should take. */
const GUIDE_WIDTH = 0.86;

/** Where the document should lie: in the middle, as wide as the frame allows. */
export function cardGuide(frame: { width: number; height: number }, shape: CardShape): Region {
  const width = Math.min(GUIDE_WIDTH * frame.width, GUIDE_WIDTH * frame.height * CARD_SHAPES[shape]);
  const height = width / CARD_SHAPES[shape];
  return { left: (frame.width - width) / 2, top: (frame.height - height) / 2, width, height };
}

/** Where the face should be: brow to chin and cheek to cheek, a little above the middle. */
export function faceOval(frame: { width: number; height: number }): Region {
  const height = Math.min(0.62 * frame.height, 0.82 * frame.width);
  const width = 0.76 * height;
  return { left: (frame.width - width) / 2, top: 0.47 * frame.height - height / 2, width, height };
}
