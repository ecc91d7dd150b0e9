import { isStateCode, stateCode } from "../mrz";
import type { FieldName } from "../reading";
import { editDistance } from "./approximate";
import { type DateOrder, parseDates } from "./dates";
import type { Layout } from "./layout";
import { plain } from "./plain";
import { STATE_ALIASES, STATE_WORDS } from "./state-words";

/** A value in normal form and the part of the printed text it was taken from. */
export interface Taken {
  value: string;
  raw: string;
}

/** What a taker has to know of the document. */
export interface TakeContext {
  layout: Layout;
  dateOrder: DateOrder;
  /** Day of the reading, YYYY-MM-DD: no one is born and nothing is issued after it. */
  today: string;
}

type Take = (text: string, context: TakeContext) => Taken | null;

const EDGES = /^[\s:;.,*#°º·•\-–_=/|<>'"«»]+|[\s:;,*#·•\-–_=/|<>'"«»]+$/g;

/** Reads a text as the value of a field; null when the text cannot be one. */
export function takeValue(field: FieldName, text: string, context: TakeContext): Taken | null {
  return TAKERS[field](text.replace(EDGES, ""), context);
}

const TAKERS: Readonly<Record<FieldName, Take>> = {
  surname: takeName,
  givenNames: takeName,
  fullName: (text, context) => {
    const name = takeName(text, context);
    return name && /[\s,]/.test(name.value) ? name : null;
  },
  documentNumber: (text, context) => takeNumber(text, context, "documentNumber"),
  personalNumber: (text, context) => takeNumber(text, context, "personalNumber"),
  dateOfBirth: (text, context) => takeDate(text, context, Number(context.today.slice(0, 4)), context.today),
  dateOfIssue: (text, context) => takeDate(text, context, Number(context.today.slice(0, 4)), context.today),
  dateOfExpiry: takeExpiry,
  sex: takeSex,
  nationality: (text) => takeState(text),
  issuingState: (text) => takeState(text),
  placeOfBirth: takePlace,
  address: takeAddress,
  authority: (text) => (/[A-Za-zÀ-ž]{2}/.test(text) && text.length <= 60 ? { value: text, raw: text } : null),
};

const LATIN = /[A-Za-zÀ-ɏẞ]/g;

function letters(text: string): number {
  return text.match(LATIN)?.length ?? 0;
}

/** Labels so short that a scrap of one passes for a name. */
const LABELS = new Set([
  "NOM",
  "NAME",
  "NOME",
  "NOMBRE",
  "PRENOM",
  "PRENOMS",
  "SURNAME",
  "APELLIDOS",
  "COGNOME",
  "VORNAME",
  "NUME",
  "SPECIMEN NO",
  // Of the AAMVA card design standard, behind the number of the element ("2FN").
  "LN",
  "FN",
  "DLN",
]);

function takeName(text: string, { layout }: TakeContext): Taken | null {
  // A digit between letters is a misread letter; elsewhere it says that this is no name.
  const mended = text.replace(/(?<=[A-Z])0(?=[A-Z])/g, "O").replace(/(?<=[A-Z])1(?=[A-Z])/g, "I");
  const name = mended.replace(/^[^A-Za-z0-9À-ɏ]+|[^A-Za-zÀ-ɏ.)]+$/g, "").replace(/(?<=[A-ZÀ-Ž]{3,})\.$/, "");
  if (letters(name) < 2 || name.length > 60 || LABELS.has(plain(name))) return null;
  if (/[^A-Za-zÀ-ɏẞ\s'’`´.,\-()]/.test(name) || letters(name) < name.length * 0.7) return null;
  const bare = plain(name).replace(/[^A-Z]/g, "");
  if ((layout.never ?? []).some((word) => isWord(bare, plain(word).replace(/[^A-Z]/g, "")))) return null;
  return { value: name.replace(/\s+/g, " ").replace(/\.$/, ""), raw: name };
}

/** A word of the document's own furniture, whole or leading (REPUBLICA …), with a letter or two misread. */
function isWord(text: string, word: string): boolean {
  if (word.length < 4) return text === word;
  if (word.length >= 8 && text.startsWith(word)) return true;
  return Math.abs(text.length - word.length) <= 2 && editDistance(text, word) <= Math.floor(word.length / 6);
}

function takeNumber(text: string, { layout }: TakeContext, field: "documentNumber" | "personalNumber"): Taken | null {
  const [prefix, suffix] = layout.numberAs ?? [/(?!)/, ""];
  const raw = text
    .replace(prefix, suffix)
    .replace(/^(?:N[º°o]?\.?|No\.?|NR\.?|#)[\s:.]*(?=[A-Z]{0,3}\d)/i, "")
    .trim();
  const value = plain(raw).replace(/[^A-Z0-9]/g, "");
  const pattern = layout.patterns?.[field];
  if (pattern) {
    const shaped = pattern.test(value) ? { value, raw } : mendNumber(value, raw, pattern);
    const taken = shaped ?? partOf(raw, pattern);
    return taken && /\d.*\d/.test(taken.value) ? taken : null;
  }
  const digits = value.match(/\d/g)?.length ?? 0;
  if (value.length < 5 || value.length > 22 || digits < 3 || digits < value.length * 0.2) return null;
  if (/[^A-Za-z0-9\s.\-/*]/.test(raw) || /[a-z]{3}/.test(raw) || looksLikeDate(raw)) return null;
  return { value, raw };
}

/** A date, and nothing that a number could be: "12345678" is not a date although its digits may make one. */
function looksLikeDate(text: string): boolean {
  return /[\s./-]/.test(text.trim()) && parseDates(text).some((date) => date.to - date.from >= text.trim().length - 2);
}

/** One look-alike letter or digit too many is mended when exactly one replacement gives the shape the state prescribes. */
function mendNumber(value: string, raw: string, pattern: RegExp): Taken | null {
  const twins: Record<string, string> = {
    O: "0",
    "0": "O",
    I: "1",
    "1": "I",
    B: "8",
    "8": "B",
    S: "5",
    "5": "S",
    Z: "2",
    "2": "Z",
  };
  const mended = [...value].flatMap((character, i) => {
    const twin = twins[character];
    const candidate = twin ? value.slice(0, i) + twin + value.slice(i + 1) : null;
    return candidate && pattern.test(candidate) ? [candidate] : [];
  });
  const [only] = mended;
  return mended.length === 1 && only ? { value: only, raw } : null;
}

/** The one word (or run of words) of a longer line that has the shape. */
function partOf(raw: string, pattern: RegExp): Taken | null {
  const words = raw.split(/\s+/);
  for (let length = Math.min(4, words.length); length >= 1; length--)
    for (let i = 0; i + length <= words.length; i++) {
      const part = words.slice(i, i + length).join(" ");
      const value = plain(part).replace(/[^A-Z0-9]/g, "");
      if (pattern.test(value)) return { value, raw: part };
    }
  return null;
}

function takeDate(text: string, context: TakeContext, latestYear: number, latest: string): Taken | null {
  const found = parseDates(text, context.dateOrder, latestYear).find((date) => date.value <= latest);
  return found ? { value: found.value, raw: found.raw } : null;
}

/** Nothing is valid for more than 50 years; a licence "for life" carries no date. */
const LONGEST_VALIDITY_YEARS = 50;

function takeExpiry(text: string, context: TakeContext): Taken | null {
  const latestYear = Number(context.today.slice(0, 4)) + LONGEST_VALIDITY_YEARS;
  const date = takeDate(text, context, latestYear, `${latestYear}-12-31`);
  if (date || !context.layout.expiryIsYearEnd) return date;
  // "2014 - 2024" on older cards: the last year is the one that counts.
  const years = [...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)];
  const last = years[years.length - 1]?.[1];
  return last ? { value: `${last}-12-31`, raw: last } : null;
}

/** Letters that mean the same everywhere they are printed; national ones stand in the layouts. */
const SEX_LETTERS: Readonly<Record<string, "M" | "F" | "X">> = { M: "M", F: "F", X: "X", H: "M" };
const SEX_WORDS: Readonly<Record<string, "M" | "F">> = {
  MALE: "M",
  MASCULINO: "M",
  MASCULIN: "M",
  HOMME: "M",
  HOMBRE: "M",
  MASC: "M",
  MANN: "M",
  MANNLICH: "M",
  FEMALE: "F",
  FEMENINO: "F",
  FEMININO: "F",
  FEMININ: "F",
  FEMME: "F",
  MUJER: "F",
  FEM: "F",
  FRAU: "F",
  WEIBLICH: "F",
};

function takeSex(text: string, { layout }: TakeContext): Taken | null {
  const clean = plain(text).trim();
  const word = SEX_WORDS[clean.replace(/[^A-Z]/g, "")];
  if (word) return { value: word, raw: text };
  const known = { ...SEX_LETTERS, ...layout.sexLetters };
  // "M/M", "K/F", "Ž/F": the second letter is the one of ICAO 9303-3, whatever the first language calls it.
  const pair = /^([A-Z])\s*[/|I]\s*([MFX])$/.exec(clean);
  const pairValue = pair?.[2] ? known[pair[2]] : undefined;
  if (pairValue && !layout.sexLetters?.[pair?.[1] ?? ""]) return { value: pairValue, raw: text };
  const single = /^([A-Z])(?![A-Z])/.exec(clean);
  const value = single?.[1] ? known[single[1]] : undefined;
  return value ? { value, raw: text.slice(0, 1) } : null;
}

const STATE_TOLERANCE = 0.2;

/** A nationality or state as printed (code, name or adjective) → alpha-3. */
function takeState(text: string): Taken | null {
  const clean = plain(text)
    .replace(/[^A-Z./() ]/g, "")
    .trim();
  const compact = clean.replace(/[^A-Z]/g, "");
  if (/^[A-Z]{3}$/.test(compact) && isStateCode(compact)) return { value: stateCode(compact), raw: text };
  const alias = STATE_ALIASES[compact];
  if (alias) return { value: alias, raw: text };
  let best: { value: string; errors: number } | null = null;
  for (const part of [clean, ...clean.split(/[/()]+|\s{2,}/)]) {
    const word = part.replace(/[^A-Z]/g, "");
    if (word.length < 4) {
      if (/^[A-Z]{3}$/.test(word) && isStateCode(word) && clean.includes("/"))
        return { value: stateCode(word), raw: text };
      continue;
    }
    for (const [state, names] of Object.entries(STATE_WORDS))
      for (const name of names) {
        const target = name.replace(/[^A-Z]/g, "");
        if (target.length < 4 || Math.abs(target.length - word.length) > 2) continue;
        const errors = editDistance(word, target);
        if (errors <= Math.floor(target.length * STATE_TOLERANCE) && (!best || errors < best.errors))
          best = { value: state, errors };
      }
  }
  return best ? { value: best.value, raw: text } : null;
}

function takePlace(text: string, context: TakeContext): Taken | null {
  let place = text;
  for (const date of parseDates(text, context.dateOrder).reverse())
    if (date.to <= place.length) place = `${place.slice(0, date.from)} ${place.slice(date.to)}`;
  place = place
    .replace(EDGES, "")
    .replace(/^\((.*)\)$/, "$1")
    .replace(/\s+/g, " ")
    .trim();
  if (letters(place) < 2 || letters(place) < place.length * 0.6 || place.length > 60) return null;
  const bare = plain(place).replace(/[^A-Z]/g, "");
  if ((context.layout.never ?? []).some((word) => isWord(bare, plain(word).replace(/[^A-Z]/g, "")))) return null;
  return { value: place, raw: place };
}

function takeAddress(text: string): Taken | null {
  const address = text
    .replace(/(?<=\d)O(?=[\dO\s,]|$)/g, "0")
    .replace(/(?<=\p{L})0(?=\p{L})|(?<=\p{L}{2})0(?=[\s,]|$)/gu, "O")
    .replace(/\s+/g, " ")
    .trim();
  return letters(address) >= 3 && address.length >= 6 && address.length <= 120
    ? { value: address, raw: address }
    : null;
}
