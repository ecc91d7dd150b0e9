/**
 * Writes machine-readable zones (ICAO 9303 parts 3 to 7). It shares no table with the reader in `lib/engine/mrz`:
 * an error common to writer and reader would cancel out and no test would see it.
 */
export type ZoneFormat = "TD1" | "TD2" | "TD3" | "MRVA" | "MRVB" | "FRA";

export interface ZoneContent {
  format: ZoneFormat;
  /** Two letters, `P<`, `ID`, `V<`. */
  code: string;
  /** As in the zone: `D` for Germany. */
  state: string;
  nationality: string;
  surname: string;
  given: string;
  number: string;
  /** YYYY-MM-DD. */
  dob: string;
  /** Null: the document does not expire, fillers stand in the zone. */
  expiry: string | null;
  sex: "M" | "F" | "X";
  optional?: string;
  optional2?: string;
  /** Replaces the document number's check digit by a wrong one, as a clumsy forger would. */
  wrongNumberDigit?: boolean;
}

/** 9303-3 section 4.9: weights 7, 3, 1; A = 10 … Z = 35; filler = 0. */
export function checkDigit(text: string): string {
  let sum = 0;
  for (const [index, letter] of [...text].entries()) {
    const value = letter === "<" ? 0 : Number.parseInt(letter, 36);
    sum += value * ([7, 3, 1][index % 3] ?? 0);
  }
  return String(sum % 10);
}

const SPELLED: Record<string, string> = {
  Æ: "AE",
  Ø: "OE",
  Å: "AA",
  Œ: "OE",
  ß: "SS",
  ẞ: "SS",
  Þ: "TH",
  Ð: "D",
  Đ: "D",
  Ł: "L",
  ı: "I",
  İ: "I",
};
/** States that write the umlaut out (9303-3 section 6); the others drop it. */
const UMLAUT_AS_E = new Set(["D", "AUT", "UTO"]);

export function transliterate(name: string, state: string): string {
  let out = "";
  for (const letter of name.normalize("NFC")) {
    const big = SPELLED[letter] ?? letter.toUpperCase();
    const base = big.normalize("NFD").replace(/\p{M}/gu, "");
    const spelled = SPELLED[big] ?? (UMLAUT_AS_E.has(state) && /[ÄÖÜ]/.test(big) ? `${base}E` : base);
    // Apostrophes vanish; hyphens and spaces become one filler.
    out += /[ -]/.test(letter) ? "<" : spelled.replace(/[^A-Z0-9]/g, "");
  }
  return out;
}

function fill(text: string, length: number): string {
  return text.padEnd(length, "<").slice(0, length);
}

function shortDate(iso: string | null): string {
  return iso === null ? "<<<<<<" : iso.slice(2, 4) + iso.slice(5, 7) + iso.slice(8, 10);
}

function guarded(text: string): string {
  return text + checkDigit(text);
}

export function writeZone(content: ZoneContent): string[] {
  const surname = transliterate(content.surname, content.state);
  const given = transliterate(content.given, content.state);
  const state = fill(content.state, 3);
  const names = `${surname}<<${given}`;
  const number = fill(content.number, 9);
  const honest = checkDigit(number);
  const numberDigit = content.wrongNumberDigit ? String((Number(honest) + 4) % 10) : honest;
  const birth = guarded(shortDate(content.dob));
  const expiry = guarded(shortDate(content.expiry));
  const sex = content.sex === "X" ? "<" : content.sex;
  const nationality = fill(content.nationality, 3);
  const head = `${number}${numberDigit}${nationality}${birth}${sex}${expiry}`;
  switch (content.format) {
    case "TD3": {
      const personal = fill(content.optional ?? "", 14);
      const lower = head + personal + (content.optional ? checkDigit(personal) : "<");
      return [
        fill(content.code + state + names, 44),
        lower + checkDigit(lower.slice(0, 10) + lower.slice(13, 20) + lower.slice(21, 43)),
      ];
    }
    case "TD2": {
      const lower = head + fill(content.optional ?? "", 7);
      return [
        fill(content.code + state + names, 36),
        lower + checkDigit(lower.slice(0, 10) + lower.slice(13, 20) + lower.slice(21, 35)),
      ];
    }
    case "MRVA":
    case "MRVB": {
      const length = content.format === "MRVA" ? 44 : 36; // visas carry no composite digit, 9303-7
      return [fill(content.code + state + names, length), fill(head + (content.optional ?? ""), length)];
    }
    case "TD1": {
      const upper = fill(`${content.code}${state}${number}${numberDigit}${content.optional ?? ""}`, 30);
      const middle = `${birth}${sex}${expiry}${nationality}${fill(content.optional2 ?? "", 11)}`;
      const composite = checkDigit(
        upper.slice(5, 30) + middle.slice(0, 7) + middle.slice(8, 15) + middle.slice(18, 29),
      );
      return [upper, middle + composite, fill(names, 30)];
    }
    case "FRA": {
      // Carte nationale d'identité of 1988: department and office after the surname, no expiry, one composite digit.
      const upper = fill(content.code + state + surname, 30) + fill(content.optional ?? "", 6);
      const lower = guarded(fill(content.number, 12)) + fill(given.replaceAll("<", "<<"), 14) + birth + content.sex;
      return [upper, lower + checkDigit(upper + lower)];
    }
  }
}
