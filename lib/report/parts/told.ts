import type { Words } from "@/lib/i18n";

/** A status in words; one that this version does not know is told as such. */
export function statusInWords(status: string, { status: known, common }: Words["desk"]): string {
  const words: Record<string, string> = known;
  return words[status] ?? common.unknownStatus(status);
}

/** `2026-11-22 14:02:07 UTC`: paper has no reader whose zone could be known. */
export const moment = (iso: string): string => {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : `${at.toISOString().slice(0, 19).replace("T", " ")} UTC`;
};
