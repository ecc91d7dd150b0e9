/**
 * How names are written in the zone (ICAO 9303-3 §6 A): every spelling a state may choose. The first is the table's
 * preferred one; `""` is the plain letter of the national practice where it exists.
 */
const SPELLINGS: Record<string, readonly string[]> = {
  À: ["A"],
  Á: ["A"],
  Â: ["A"],
  Ã: ["A"],
  Ä: ["AE", "A"],
  Å: ["AA", "A"],
  Æ: ["AE"],
  Ā: ["A"],
  Ă: ["A"],
  Ą: ["A"],
  Ç: ["C"],
  Ć: ["C"],
  Ĉ: ["C"],
  Ċ: ["C"],
  Č: ["C"],
  Ď: ["D"],
  Đ: ["D", "DJ"],
  Ð: ["D", "DH"],
  È: ["E"],
  É: ["E"],
  Ê: ["E"],
  Ë: ["E"],
  Ē: ["E"],
  Ĕ: ["E"],
  Ė: ["E"],
  Ę: ["E"],
  Ě: ["E"],
  Ĝ: ["G"],
  Ğ: ["G"],
  Ġ: ["G"],
  Ģ: ["G"],
  Ĥ: ["H"],
  Ħ: ["H"],
  Ì: ["I"],
  Í: ["I"],
  Î: ["I"],
  Ï: ["I"],
  Ĩ: ["I"],
  Ī: ["I"],
  Ĭ: ["I"],
  Į: ["I"],
  İ: ["I"],
  I: ["I"],
  Ĳ: ["IJ"],
  Ĵ: ["J"],
  Ķ: ["K"],
  Ĺ: ["L"],
  Ļ: ["L"],
  Ľ: ["L"],
  Ŀ: ["L"],
  Ł: ["L"],
  Ñ: ["N", "NXX"],
  Ń: ["N"],
  Ņ: ["N"],
  Ň: ["N"],
  Ŋ: ["N"],
  Ò: ["O"],
  Ó: ["O"],
  Ô: ["O"],
  Õ: ["O"],
  Ö: ["OE", "O"],
  Ø: ["OE", "O"],
  Ō: ["O"],
  Ŏ: ["O"],
  Ő: ["O"],
  Œ: ["OE"],
  Ŕ: ["R"],
  Ŗ: ["R"],
  Ř: ["R"],
  Ś: ["S"],
  Ŝ: ["S"],
  Ş: ["S"],
  Ș: ["S"],
  Š: ["S"],
  ẞ: ["SS"],
  Ţ: ["T"],
  Ț: ["T"],
  Ť: ["T"],
  Ŧ: ["T"],
  Þ: ["TH"],
  Ù: ["U"],
  Ú: ["U"],
  Û: ["U"],
  Ü: ["UE", "UXX", "U"],
  Ũ: ["U"],
  Ū: ["U"],
  Ŭ: ["U"],
  Ů: ["U"],
  Ű: ["U"],
  Ų: ["U"],
  Ŵ: ["W"],
  Ý: ["Y"],
  Ŷ: ["Y"],
  Ÿ: ["Y"],
  Ź: ["Z"],
  Ż: ["Z"],
  Ž: ["Z"],
};

/** Characters that the zone drops without a trace: apostrophes and full stops (ICAO 9303-3 §4.6). */
const DROPPED = /['’`´.,]/g;
const MAX_SPELLINGS = 64;

/** Every way a printed name may stand in the zone, words joined by single spaces. */
export function zoneSpellings(printed: string): string[] {
  const upper = printed.normalize("NFC").replace(/ß/g, "ẞ").toUpperCase().replace(DROPPED, "");
  let spellings = [""];
  for (const char of upper.replace(/[\s\-<]+/g, " ").trim()) {
    const options = SPELLINGS[char] ?? [char.normalize("NFD").replace(/\p{M}/gu, "")];
    spellings = spellings.flatMap((text) => options.map((option) => text + option)).slice(0, MAX_SPELLINGS);
  }
  return spellings;
}

/**
 * True when a printed name and a name of the zone can be the same. A name that filled its field is cut there
 * (ICAO 9303-3 §4.6): pass `truncated` and a beginning is enough.
 */
export function sameName(printed: string, zone: string, length: "whole" | "truncated" = "whole"): boolean {
  const squeeze = (text: string): string => text.toUpperCase().replace(/[^A-Z]/g, "");
  const target = squeeze(zone);
  if (target === "") return false;
  return zoneSpellings(printed).some((spelling) => {
    const text = squeeze(spelling);
    return text === target || (length === "truncated" && text.startsWith(target));
  });
}
