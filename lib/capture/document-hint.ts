import type { DocumentLook } from "./document-look";
import type { DocumentHint } from "./hints";
import {
  DOCUMENT_DARK,
  DOCUMENT_MOVES,
  DOCUMENT_SHARPNESS,
  EDGE_INSET,
  EMPTY_CONTRAST,
  GLARE_SHARE,
} from "./thresholds";

/** The one thing to change before the document is photographed; null when the picture can be taken. */
export function documentHint(look: DocumentLook): DocumentHint | null {
  if (look.brightness < DOCUMENT_DARK) return "too-dark";
  const found = look.edges.filter((inset) => inset !== null);
  if (look.contrast < EMPTY_CONTRAST || found.length < 2) return "no-document";
  // Two edges well inside say more than a missing third: the document lies in the frame and is small.
  if (found.filter((inset) => inset > EDGE_INSET).length >= 2) return "closer";
  if (found.length < 4) return "corner-missing";
  if (look.glare > GLARE_SHARE) return "glare";
  if (look.moved === null || look.moved > DOCUMENT_MOVES) return "hold-still";
  return look.sharpness < DOCUMENT_SHARPNESS ? "blurred" : null;
}
