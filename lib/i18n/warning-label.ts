import type { Words } from "./words";

/** Label of a warning code; codes this version does not know become readable words, since a backend may send newer ones. */
export function warningLabel(code: string, text: Words["desk"]): string {
  const labels: Record<string, string> = text.warnings;
  return (
    labels[code] ??
    code
      .toLowerCase()
      .replaceAll("_", " ")
      .replace(/^./, (first) => first.toUpperCase())
  );
}
