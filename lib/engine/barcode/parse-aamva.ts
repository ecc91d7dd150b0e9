/**
 * Header of AAMVA DL/ID Card Design Standard annex D.12.3: "@", separators, "ANSI " ("AAMVA" in the first edition), six
 * digits of issuer (IIN), two of version, from version 2 on two of jurisdiction version, two for the number of subfiles.
 */
const HEADER = /(?:ANSI ?|AAMVA)(\d{6})(\d{2})(\d{2})?\d{2}/;
/** The "@" and the separators in front of the header; old encoders dropped or doubled some. */
const MAX_LEAD = 8;
/** Type, offset and length of every subfile follow the header without a separator. */
const DESIGNATORS = /(?:(?:DL|ID|EN|Z[A-Z])\d{8}){0,16}/y;
/** D.12.5: three letters open an element; the first of a subfile stands behind the subfile's own two letters. */
const ELEMENT = /^(?:DL|ID|EN|(Z[A-Z])(?=\1))?(D[A-D][A-Z]|Z[A-Z][A-Z0-9])(.*)$/;
/** Elements end with a line feed and subfiles with a carriage return; some issuers put ASCII separators instead. */
const SEPARATORS = /\p{Cc}+/u;

/**
 * Element id → value of an AAMVA payload, with the header as `IIN`, `version` and `jurisdictionVersion`; null for any
 * other text. Subfile offsets are not followed: many issuers get them wrong by the length of their own separators, while
 * element ids tell by themselves where they belong.
 */
export function parseAamva(text: string): Record<string, string> | null {
  const header = HEADER.exec(text);
  if (!header || header.index > MAX_LEAD) return null;
  const [whole, iin = "", version = "", jurisdictionVersion] = header;
  const elements: Record<string, string> = { IIN: iin, version };
  if (jurisdictionVersion) elements.jurisdictionVersion = jurisdictionVersion;
  DESIGNATORS.lastIndex = header.index + whole.length;
  DESIGNATORS.test(text);
  for (const line of text.slice(DESIGNATORS.lastIndex).split(SEPARATORS)) {
    const [, , id, value = ""] = ELEMENT.exec(line.trim()) ?? [];
    // The first filled one counts: some issuers repeat elements in their own subfile.
    if (id && !elements[id]) elements[id] = value.trim();
  }
  return elements;
}
