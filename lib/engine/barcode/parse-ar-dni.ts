/** Element names of the PDF417 of Argentina's DNI card, in the order in which "@" separates them. */
const CARD = ["procedure", "surname", "givenNames", "sex", "number", "copy", "dateOfBirth", "dateOfIssue", "cuilEnds"];
/** The older card's text starts with "@" and has the number first. */
const OLD_CARD = [
  "number",
  "copy",
  "page",
  "surname",
  "givenNames",
  "nationality",
  "dateOfBirth",
  "sex",
  "dateOfIssue",
  "procedure",
  "office",
  "dateOfExpiry",
];

const CARD_SHAPE = /^\d{8,14}@[^@]+@[^@]*@[MFX]@[A-Z]?\d{6,9}@[A-Z]@\d\d\/\d\d\/\d{4}@\d\d\/\d\d\/\d{4}(?:@|$)/;
const OLD_CARD_SHAPE = /^@[A-Z]?\d{6,9} *@[A-Z] *@\d+ *@[^@]+@[^@]*@[^@]*@\d\d\/\d\d\/\d{4} *@[MFX] *@/;

/** Elements of either card, trimmed; null for any other text. */
export function parseArDni(text: string): Record<string, string> | null {
  const clean = text.trim();
  if (CARD_SHAPE.test(clean)) return named(CARD, clean.split("@"));
  if (OLD_CARD_SHAPE.test(clean)) return named(OLD_CARD, clean.slice(1).split("@"));
  return null;
}

function named(names: readonly string[], values: readonly string[]): Record<string, string> {
  const pairs = names.map((name, at) => [name, (values[at] ?? "").trim()] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ""));
}
