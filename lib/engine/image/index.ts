/**
 * Pictures as rasters: decoding, sampling, straightening and measuring them. Never looks at what the picture says.
 */
export type { CanonicalImage } from "./canonical-image";
export { canonicalise } from "./canonicalise";
export { cutOut } from "./cut-out";
export { type Homography, homographyBetween, project, rectangle } from "./homography";
export { loadPixels } from "./load-pixels";
export { half, levelFor } from "./pyramid";
export { measureQuality } from "./quality";
export { toJpeg } from "./to-jpeg";
export { type Outside, quadSize, rectify, shrink, toGrey, warp } from "./warp";
