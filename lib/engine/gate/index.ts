/** Settles type and size of an upload by its bytes, before any decoder sees it. Never decodes, inflates or trusts a name. */
export { checkCanonical } from "./check-canonical";
export { checkHeader } from "./check-header";
export type { Header, ImageHeader, PdfHeader } from "./header";
export { CANONICAL_LIMITS, CANONICAL_LONG_SIDE, type Limits, UPLOAD_LIMITS } from "./limits";
