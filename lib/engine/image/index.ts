/**
 * Pictures as rasters: sampling, straightening and measuring them. Never looks at what the picture says.
 */
export { type Homography, homographyBetween, project, rectangle } from "./homography";
export { half } from "./pyramid";
export { type Outside, quadSize, rectify, shrink, toGrey, warp } from "./warp";
