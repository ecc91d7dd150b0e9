/** Words printed on specimens, by language. Real documents mix the state's language with English, and so do these. */
export interface Wording {
  passport: string;
  card: string;
  licence: string;
  visa: string;
  surname: string;
  given: string;
  nationality: string;
  dob: string;
  sex: string;
  pob: string;
  issue: string;
  expiry: string;
  authority: string;
  number: string;
  address: string;
  signature: string;
  personal: string;
  type: string;
  code: string;
  months: readonly string[];
}

const EN_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"] as const;

export const WORDING = {
  en: {
    passport: "Passport",
    card: "Identity card",
    licence: "Driving licence",
    visa: "Visa",
    surname: "Surname",
    given: "Given names",
    nationality: "Nationality",
    dob: "Date of birth",
    sex: "Sex",
    pob: "Place of birth",
    issue: "Date of issue",
    expiry: "Date of expiry",
    authority: "Authority",
    number: "Document No",
    address: "Address",
    signature: "Holder's signature",
    personal: "Personal No",
    type: "Type",
    code: "Code",
    months: EN_MONTHS,
  },
  fr: {
    passport: "Passeport",
    card: "Carte d'identité",
    licence: "Permis de conduire",
    visa: "Visa",
    surname: "Nom",
    given: "Prénoms",
    nationality: "Nationalité",
    dob: "Date de naissance",
    sex: "Sexe",
    pob: "Lieu de naissance",
    issue: "Date de délivrance",
    expiry: "Date d'expiration",
    authority: "Autorité",
    number: "No du document",
    address: "Adresse",
    signature: "Signature du titulaire",
    personal: "No personnel",
    type: "Type",
    code: "Code",
    months: ["JAN", "FÉV", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOÛT", "SEPT", "OCT", "NOV", "DÉC"],
  },
  es: {
    passport: "Pasaporte",
    card: "Documento de identidad",
    licence: "Permiso de conducción",
    visa: "Visado",
    surname: "Apellidos",
    given: "Nombre",
    nationality: "Nacionalidad",
    dob: "Fecha de nacimiento",
    sex: "Sexo",
    pob: "Lugar de nacimiento",
    issue: "Fecha de expedición",
    expiry: "Fecha de caducidad",
    authority: "Autoridad",
    number: "Núm. de documento",
    address: "Domicilio",
    signature: "Firma del titular",
    personal: "Núm. personal",
    type: "Tipo",
    code: "Código",
    months: ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"],
  },
  pt: {
    passport: "Passaporte",
    card: "Cartão de cidadão",
    licence: "Carta de condução",
    visa: "Visto",
    surname: "Apelido",
    given: "Nomes próprios",
    nationality: "Nacionalidade",
    dob: "Data de nascimento",
    sex: "Sexo",
    pob: "Local de nascimento",
    issue: "Data de emissão",
    expiry: "Data de validade",
    authority: "Autoridade",
    number: "No do documento",
    address: "Morada",
    signature: "Assinatura do titular",
    personal: "No pessoal",
    type: "Tipo",
    code: "Código",
    months: ["JAN", "FEV", "MAR", "ABR", "MAI", "JUN", "JUL", "AGO", "SET", "OUT", "NOV", "DEZ"],
  },
  de: {
    passport: "Reisepass",
    card: "Personalausweis",
    licence: "Führerschein",
    visa: "Visum",
    surname: "Name",
    given: "Vornamen",
    nationality: "Staatsangehörigkeit",
    dob: "Geburtsdatum",
    sex: "Geschlecht",
    pob: "Geburtsort",
    issue: "Ausstellungsdatum",
    expiry: "Gültig bis",
    authority: "Behörde",
    number: "Dokumentennr.",
    address: "Anschrift",
    signature: "Unterschrift",
    personal: "Personennr.",
    type: "Typ",
    code: "Kode",
    months: EN_MONTHS,
  },
  pl: {
    passport: "Paszport",
    card: "Dowód osobisty",
    licence: "Prawo jazdy",
    visa: "Wiza",
    surname: "Nazwisko",
    given: "Imiona",
    nationality: "Obywatelstwo",
    dob: "Data urodzenia",
    sex: "Płeć",
    pob: "Miejsce urodzenia",
    issue: "Data wydania",
    expiry: "Data ważności",
    authority: "Organ wydający",
    number: "Nr dokumentu",
    address: "Adres",
    signature: "Podpis posiadacza",
    personal: "Nr PESEL",
    type: "Typ",
    code: "Kod",
    months: EN_MONTHS,
  },
  cs: {
    passport: "Cestovní pas",
    card: "Občanský průkaz",
    licence: "Řidičský průkaz",
    visa: "Vízum",
    surname: "Příjmení",
    given: "Jméno",
    nationality: "Státní občanství",
    dob: "Datum narození",
    sex: "Pohlaví",
    pob: "Místo narození",
    issue: "Datum vydání",
    expiry: "Platnost do",
    authority: "Vydal",
    number: "Číslo dokladu",
    address: "Trvalý pobyt",
    signature: "Podpis držitele",
    personal: "Rodné číslo",
    type: "Typ",
    code: "Kód",
    months: EN_MONTHS,
  },
  tr: {
    passport: "Pasaport",
    card: "Kimlik kartı",
    licence: "Sürücü belgesi",
    visa: "Vize",
    surname: "Soyadı",
    given: "Adı",
    nationality: "Uyruğu",
    dob: "Doğum tarihi",
    sex: "Cinsiyeti",
    pob: "Doğum yeri",
    issue: "Düzenleme tarihi",
    expiry: "Geçerlilik tarihi",
    authority: "Makam",
    number: "Belge No",
    address: "Adres",
    signature: "İmza",
    personal: "Kimlik No",
    type: "Türü",
    code: "Kodu",
    months: ["OCA", "ŞUB", "MAR", "NİS", "MAY", "HAZ", "TEM", "AĞU", "EYL", "EKİ", "KAS", "ARA"],
  },
} as const satisfies Record<string, Wording>;
export type Language = keyof typeof WORDING;

/** How a state prints a date. `month`: "14 MAR/MARS 1988"; the two-word month is what real bilingual pages carry. */
export type DateStyle = "month" | "dots" | "slashes" | "spaces" | "us" | "dashes";

export function printDate(iso: string, style: DateStyle, language: Language): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  const local = WORDING[language].months[Number(month) - 1] ?? "";
  const english = EN_MONTHS[Number(month) - 1] ?? "";
  switch (style) {
    case "month":
      return `${day} ${local === english ? english : `${local}/${english}`} ${year}`;
    case "dots":
      return `${day}.${month}.${year}`;
    case "slashes":
      return `${day}/${month}/${year}`;
    case "spaces":
      return `${day} ${month} ${year}`;
    case "dashes":
      return `${year}-${month}-${day}`;
    case "us":
      return `${month}/${day}/${year}`;
  }
}
