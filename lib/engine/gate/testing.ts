/**
 * Hostile pictures, written byte by byte when a test asks for them: small files that cost a naive decoder gigabytes or
 * minutes. Nothing of them is stored.
 */
import type { Bomb } from "./bombs/bytes";
import { JPEG_BOMBS } from "./bombs/jpeg";
import { OTHER_BOMBS } from "./bombs/other";
import { PNG_BOMBS } from "./bombs/png";
import { TIFF_BOMBS } from "./bombs/tiff";

export type { Bomb } from "./bombs/bytes";
export const IMAGE_BOMBS: readonly Bomb[] = [...PNG_BOMBS, ...JPEG_BOMBS, ...TIFF_BOMBS, ...OTHER_BOMBS];
