const SPECIAL: Record<string, string> = {
  Ø: "O",
  Ł: "L",
  Đ: "D",
  Ð: "D",
  Þ: "TH",
  Æ: "AE",
  Œ: "OE",
  ẞ: "SS",
  İ: "I",
  ı: "I",
  ß: "SS",
};

/** Capitals without accents: the form in which printed words are compared with words we know. */
export function plain(text: string): string {
  return text
    .replace(/[ßıẞİ]/g, (c) => SPECIAL[c] ?? c)
    .toUpperCase()
    .replace(/[ØŁĐÐÞÆŒ]/g, (c) => SPECIAL[c] ?? c)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

/** `plain`, letters and digits only, with the look-alikes 0/O and 1/I/L folded: labels are read small and badly. */
export function folded(text: string): string {
  return plain(text)
    .replace(/[^A-Z0-9]/g, "")
    .replace(/0/g, "O")
    .replace(/[1L|]/g, "I");
}
