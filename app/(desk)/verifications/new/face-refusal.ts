import type { Words } from "@/lib/i18n";
import { ApiError, refusalText } from "../../_data/api";

/** What a refusal means for somebody who compares faces; the general words speak of documents. */
export function faceRefusal(error: unknown, text: Words["desk"], words: Words["faces"]): string {
  const code = error instanceof ApiError ? error.body.code : undefined;
  return (code && words.forms.refusals[code]) ?? refusalText(error, text);
}
