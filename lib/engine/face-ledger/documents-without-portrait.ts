/**
 * Gathered documents that show no face, by the start of the file's SHA-256: backs, strips and layouts, and three portraits
 * that were made unrecognisable before they were published. Judged by eye on contact sheets.
 */
export const WITHOUT_PORTRAIT: ReadonlySet<string> = new Set([
  "0915a4475606",
  "b98ef4275e52",
  "12057dbfcb0a",
  "0cd5e3a30772",
  "5a2e9adaed4c",
  "a60765453088",
  "41a2a35f8d40",
  "c967e3d6e76a",
  "14f11cfca366",
  "a29440db6888",
  "3a98917de024",
  "a058eef3b37d",
  "8fd15aa4b66d",
  "dbf91a006ff1",
  "fd51b6124ecf",
  // Pixelated or blurred.
  "dea766997a97",
  "e43180ee60bc",
  "2aa42ce44dac",
]);
