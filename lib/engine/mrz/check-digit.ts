const WEIGHTS = [7, 3, 1] as const;

/** Value of a character in a check sum: digits as they are, A = 10 … Z = 35, filler 0 (ICAO 9303-3 §4.9). */
function characterValue(char: string): number {
  if (char === "<") return 0;
  const value = Number.parseInt(char, 36);
  if (Number.isNaN(value)) throw new RangeError(`not a character of the machine readable zone: ${char}`);
  return value;
}

/** Weight of the position `index` (from 0) of a checked string. */
export function checkWeight(index: number): number {
  return WEIGHTS[index % 3] ?? 1;
}

/** The modulus-10 check digit over weights 7 3 1 (ICAO 9303-3 §4.9). */
export function checkDigit(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += characterValue(text.charAt(i)) * checkWeight(i);
  return sum % 10;
}
