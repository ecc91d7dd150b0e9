/**
 * Month names by their first letters, accents dropped, one row a month: English, Spanish, Portuguese, French, German,
 * Italian, Dutch, Polish, Czech/Slovak, Croatian, Romanian, Hungarian, Finnish, Estonian, Latvian, Lithuanian, Turkish,
 * Swedish/Danish, Albanian. A prefix that means two months in two languages (Polish and Croatian LIP, Czech CER) is in neither row.
 */
const MONTH_PREFIXES: readonly (readonly string[])[] = [
  ["JAN", "ENE", "GEN", "STY", "LED", "SIJ", "IAN", "TAM", "JAA", "SAU", "OCA", "JANV"],
  ["FEB", "FEV", "LUT", "UNO", "UNOR", "VELJ", "HEL", "VEEB", "VAS", "SUB", "FEBR", "SHK"],
  ["MAR", "MRT", "MAE", "MRZ", "BRE", "OZU", "MAA", "KOV", "MARS", "MARZ", "MAER"],
  ["APR", "ABR", "AVR", "KWI", "DUB", "TRA", "HUH", "BAL", "NIS", "PRI"],
  ["MAY", "MAI", "MAJ", "MAG", "MEI", "KVE", "SVI", "TOU", "GEG", "MAYO"],
  ["JUN", "GIU", "IUN", "CZE", "KES", "JUUN", "BIR", "HAZ", "JUIN", "QER", "CERVN"],
  ["JUL", "LUG", "IUL", "CVC", "HEI", "JUUL", "LIE", "TEM", "JUIL", "KORR", "CERVE"],
  ["AUG", "AGO", "AOU", "SIE", "SRP", "KOL", "ELO", "RGP", "RUGP", "AVG", "AOUT", "GUS"],
  ["SEP", "SET", "WRZ", "ZAR", "RUJ", "SYY", "RGS", "RUGS", "EYL", "SZE", "SHT"],
  ["OCT", "OUT", "OTT", "OKT", "PAZ", "RIJ", "LOK", "SPA", "EKI", "TET"],
  ["NOV", "NOI", "NOE", "STU", "MARRAS", "LAP", "KAS", "NEN", "LISTOP"],
  ["DEC", "DIC", "DEZ", "DES", "GRU", "PRO", "JOU", "DET", "GRD", "GRUO", "ARA", "DHJ"],
];

/** Month 1–12 of a printed name, or null. Digits that stand for letters (0CT, J4N) must be repaired before. */
export function monthOf(word: string): number | null {
  for (let length = Math.min(6, word.length); length >= 3; length--) {
    const prefix = word.slice(0, length);
    const months = MONTH_PREFIXES.flatMap((names, i) => (names.includes(prefix) ? [i + 1] : []));
    if (months.length === 1) return months[0] ?? null;
  }
  return null;
}
