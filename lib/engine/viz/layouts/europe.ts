import type { Layout, Numeral } from "../layout";

/** Directive 2006/126/EC, annex I: the numbers stand on every model since 1999. */
const EU_NUMERALS: readonly Numeral[] = [
  { mark: "1", fields: ["surname"] },
  { mark: "2", fields: ["givenNames"] },
  { mark: "3", fields: ["dateOfBirth", "placeOfBirth"] },
  { mark: "4a", fields: ["dateOfIssue"] },
  { mark: "4b", fields: ["dateOfExpiry"] },
  { mark: "4c", fields: ["authority"] },
  { mark: "4d", fields: ["personalNumber"] },
  { mark: "5", fields: ["documentNumber"] },
  { mark: "6", fields: [] },
  { mark: "7", fields: [] },
  { mark: "8", fields: ["address"] },
  { mark: "9", fields: [] },
];

const licence = (
  state: string,
  marks: readonly string[],
  languages: readonly string[],
  unless: readonly string[] = [],
): Layout => ({
  id: `${state}-driver-licence`,
  state,
  type: "driver-licence",
  dateOrder: "DMY",
  languages: [],
  numerals: EU_NUMERALS,
  marks,
  needs: marks.slice(0, 1),
  unless,
  never: ["DRIVING LICENCE", ...marks, ...languages],
});

const card = (
  state: string,
  marks: readonly string[],
  languages: readonly string[],
  more: Partial<Layout> = {},
): Layout => ({
  id: `${state}-identity-card`,
  state,
  type: "identity-card",
  dateOrder: "DMY",
  languages,
  marks,
  unless: ["PASSPORT", "PASSEPORT", "REISEPASS", "PASAPORTE"],
  ...more,
});

export const EUROPE: readonly Layout[] = [
  licence(
    "FRA",
    ["PERMIS DE CONDUIRE", "REPUBLIQUE FRANCAISE"],
    ["REPUBLIQUE FRANCAISE"],
    ["SUISSE", "BELGIQUE", "CANADA", "LUXEMBOURG", "MAROC"],
  ),
  licence("DEU", ["FUHRERSCHEIN", "BUNDESREPUBLIK DEUTSCHLAND"], ["BUNDESREPUBLIK"], ["OSTERREICH"]),
  licence("AUT", ["FUHRERSCHEIN", "REPUBLIK OSTERREICH"], ["REPUBLIK"]),
  licence("ESP", ["PERMISO DE CONDUCCION", "REINO DE ESPANA"], ["REINO"], ["COLOMBIA", "BRASIL"]),
  licence("ITA", ["PATENTE DI GUIDA", "REPUBBLICA ITALIANA"], ["REPUBBLICA"]),
  licence("PRT", ["CARTA DE CONDUCAO", "REPUBLICA PORTUGUESA"], ["REPUBLICA"]),
  licence("GBR", ["DRIVING LICENCE", "DVLA"], [], ["IRELAND", "CEADUNAS"]),
  licence("IRL", ["CEADUNAS TIOMANA", "DRIVING LICENCE", "EIRE"], []),
  licence("NLD", ["RIJBEWIJS", "KONINKRIJK DER NEDERLANDEN"], ["KONINKRIJK"]),
  licence("BEL", ["RIJBEWIJS", "PERMIS DE CONDUIRE", "BELGIQUE", "KONINKRIJK BELGIE"], ["ROYAUME"]),
  licence("POL", ["PRAWO JAZDY", "RZECZPOSPOLITA POLSKA"], []),
  licence("CZE", ["RIDICSKY PRUKAZ", "CESKA REPUBLIKA"], []),
  licence("SVK", ["VODICSKY PREUKAZ", "SLOVENSKA REPUBLIKA"], []),
  licence("HUN", ["VEZETOI ENGEDELY", "MAGYARORSZAG"], []),
  licence("ROU", ["PERMIS DE CONDUCERE", "ROMANIA"], []),
  licence("SWE", ["KORKORT", "SVERIGE"], []),
  licence("DNK", ["KOREKORT", "DANMARK"], []),
  licence("NOR", ["FORERKORT", "NORGE"], []),
  licence("FIN", ["AJOKORTTI", "SUOMI"], []),
  licence("EST", ["JUHILUBA", "EESTI"], []),
  licence("LVA", ["VADITAJA APLIECIBA", "LATVIJAS REPUBLIKA"], []),
  licence("LTU", ["VAIRUOTOJO PAZYMEJIMAS", "LIETUVOS RESPUBLIKA"], []),
  licence("HRV", ["VOZACKA DOZVOLA", "REPUBLIKA HRVATSKA"], []),
  licence("SVN", ["VOZNISKO DOVOLJENJE", "REPUBLIKA SLOVENIJA"], []),
  licence("LUX", ["PERMIS DE CONDUIRE", "LUXEMBOURG"], []),
  licence("CHE", ["FUHRERAUSWEIS", "PERMIS DE CONDUIRE", "SCHWEIZ SUISSE", "CONFEDERATION SUISSE"], []),

  card("FRA", ["CARTE NATIONALE D'IDENTITE", "REPUBLIQUE FRANCAISE", "PRENOM", "NATIONALITE FRANCAISE"], ["fr", "en"], {
    unless: ["PERMIS DE CONDUIRE", "PASSEPORT", "TITRE DE SEJOUR"],
    labels: [
      {
        fields: ["documentNumber"],
        texts: ["Carte nationale d'identité n°", "N° du document / Document No", "N° du document"],
      },
      { fields: ["surname"], texts: ["Nom / Surname", "Nom"], where: ["inline", "below", "right"] },
      { fields: ["dateOfBirth"], texts: ["Date de naiss. / Date of birth", "Né(e) le", "Née le", "Né le"] },
      { fields: ["dateOfExpiry"], texts: ["Date d'expir. / Expiry date", "Carte valable jusqu'au"] },
      {
        fields: ["placeOfBirth"],
        texts: ["à", "Lieu de naissance / Place of birth"],
        where: ["inline", "below", "right"],
      },
      {
        fields: [],
        texts: ["Taille", "Nom d'usage / Alternate name", "Nom d'usage", "Signature du titulaire", "Épouse"],
      },
    ],
    never: ["REPUBLIQUE FRANCAISE", "CARTE NATIONALE", "NATIONALITE FRANCAISE"],
  }),
  card(
    "DEU",
    ["BUNDESREPUBLIK DEUTSCHLAND", "PERSONALAUSWEIS", "IDENTITY CARD", "CARTE D'IDENTITE"],
    ["de", "en", "fr"],
    {
      unless: ["REISEPASS", "FUHRERSCHEIN", "REPUBLIQUE", "OSTERREICH"],
      labels: [
        { fields: ["surname"], texts: ["Name/Surname/Nom", "(a) Name/Surname/Nom", "Name / Surname"] },
        { fields: ["givenNames"], texts: ["Vornamen/Given names/Prénoms"] },
        { fields: ["dateOfBirth"], texts: ["Geburtstag/Date of birth/Date de naissance"] },
        { fields: ["dateOfExpiry"], texts: ["Gültig bis/Date of expiry/Date d'expiration"] },
        {
          fields: [],
          texts: [
            "(b) Geburtsname/Name at birth/Nom de naissance",
            "Zugangsnummer/CAN",
            "Unterschrift der Inhaberin/des Inhabers",
          ],
        },
      ],
      patterns: { documentNumber: /^[A-Z0-9]{9,10}$/ },
      never: ["BUNDESREPUBLIK", "PERSONALAUSWEIS"],
    },
  ),
  card("ITA", ["REPUBBLICA ITALIANA", "CARTA DI IDENTITA", "MINISTERO DELL'INTERNO", "IDENTITY CARD"], ["it", "en"], {
    needs: ["REPUBBLICA ITALIANA", "MINISTERO DELL'INTERNO", "COGNOME"],
    labels: [
      { fields: ["surname"], texts: ["Cognome / Surname", "Cognome"] },
      { fields: ["givenNames"], texts: ["Nome / Name", "Nome"] },
      {
        fields: ["placeOfBirth", "dateOfBirth"],
        texts: ["Luogo e data di nascita / Place and date of birth", "Luogo e data di nascita"],
      },
      { fields: ["dateOfIssue"], texts: ["Emissione / Issuing"] },
      { fields: ["dateOfExpiry"], texts: ["Scadenza / Expiry"] },
      { fields: ["nationality"], texts: ["Cittadinanza / Nationality"] },
      { fields: ["authority"], texts: ["Comune di / Municipality"] },
      { fields: [], texts: ["Statura / Height", "Firma del titolare / Holder's signature"] },
    ],
    patterns: { documentNumber: /^[A-Z]{2}\d{5,7}[A-Z]{0,2}$/ },
    never: ["REPUBBLICA ITALIANA", "MINISTERO DELL'INTERNO", "CARTA DI IDENTITA"],
  }),
  card("ESP", ["DOCUMENTO NACIONAL DE IDENTIDAD", "ESPANA", "NUM SOPORT", "IDESP", "VALIDO HASTA"], ["es", "en"], {
    unless: ["PASAPORTE", "ARGENTINA", "PERU", "RESIDENCIA", "CONDUCCION"],
    labels: [
      { fields: ["personalNumber"], texts: ["DNI", "DNI Núm", "DNI N°"], where: ["inline", "right", "below"] },
      {
        fields: ["documentNumber"],
        texts: ["Núm soport", "Núm soporte", "IDESP", "Num soport"],
        where: ["inline", "right", "below"],
      },
      { fields: ["surname"], texts: ["Primer apellido"], where: ["below"] },
      { fields: ["surname"], texts: ["Segundo apellido"], where: ["below"], second: true },
      { fields: ["surname"], texts: ["Apellidos"], where: ["below"], rows: ["surname", "surname"] },
      { fields: ["givenNames"], texts: ["Nombre"], where: ["below"] },
      { fields: ["dateOfIssue"], texts: ["Emisión", "Fecha de emisión"] },
      { fields: ["dateOfExpiry"], texts: ["Validez", "Válido hasta"] },
      { fields: [], texts: ["CAN", "Equipo", "Firma"] },
    ],
    patterns: { documentNumber: /^[A-Z]{3}\d{6}$/, personalNumber: /^(\d{8}[A-Z]|[XYZ]\d{7}[A-Z])$/ },
    never: ["ESPANA", "DOCUMENTO NACIONAL DE IDENTIDAD"],
  }),
  {
    id: "ESP-residence-permit",
    state: "ESP",
    type: "residence-permit",
    dateOrder: "DMY",
    languages: ["es", "en"],
    marks: ["PERMISO DE RESIDENCIA", "ESPANA", "NIE", "TARJETA DE EXTRANJERO", "TIPO DE PERMISO"],
    labels: [
      {
        fields: ["personalNumber"],
        texts: ["NIE", "Número de identidad de extranjero"],
        where: ["inline", "right", "below"],
      },
      { fields: ["dateOfExpiry"], texts: ["Válido hasta", "Fecha de caducidad"] },
      { fields: [], texts: ["Tipo de permiso", "Observaciones"] },
    ],
    patterns: { documentNumber: /^[A-Z]\d{8}$/, personalNumber: /^[XYZ]\d{7}[A-Z]$/ },
    never: ["ESPANA", "RESIDENCIA", "PERMISO"],
  },
  card("PRT", ["CARTAO DE CIDADAO", "CITIZEN CARD", "REPUBLICA PORTUGUESA"], ["pt", "en"], {
    labels: [
      { fields: ["surname"], texts: ["Apelido(s) / Surname", "Apelidos", "Apelido"] },
      { fields: ["givenNames"], texts: ["Nome(s) / Given name(s)", "Nomes", "Nome"] },
      { fields: ["documentNumber"], texts: ["Nº documento / Document No", "Nº documento"] },
      { fields: ["dateOfExpiry"], texts: ["Data de validade / Expiry date", "Data de validade"] },
      { fields: [], texts: ["Altura / Height", "Assinatura do titular", "Filiação / Parents"] },
    ],
    patterns: { documentNumber: /^\d{8}\d[A-Z0-9]{2}\d$|^\d{8}\d?$/ },
    never: ["CARTAO DE CIDADAO", "CITIZEN CARD", "REPUBLICA PORTUGUESA", "PORTUGUESA"],
  }),
  card("SVK", ["SLOVENSKA REPUBLIKA", "OBCIANSKY PREUKAZ", "SLOVAK REPUBLIC"], ["sk", "en"], {
    labels: [
      { fields: ["documentNumber"], texts: ["Č. / No."] },
      { fields: ["authority"], texts: ["Vydal / Issued by"] },
      { fields: [], texts: ["Podpis držiteľa / Signature of holder"] },
    ],
    patterns: { documentNumber: /^[A-Z]{2}\d{6}$/, personalNumber: /^\d{9,10}$/ },
  }),
  card("CZE", ["CESKA REPUBLIKA", "OBCANSKY PRUKAZ", "CZECH REPUBLIC", "IDENTITY CARD"], ["cs", "en"], {
    patterns: { documentNumber: /^\d{8,9}$/, personalNumber: /^\d{9,10}$/ },
  }),
  card("POL", ["RZECZPOSPOLITA POLSKA", "DOWOD OSOBISTY", "REPUBLIC OF POLAND"], ["pl", "en"], {
    patterns: { documentNumber: /^[A-Z]{3}\d{6}$/, personalNumber: /^\d{11}$/ },
    sexLetters: { K: "F", M: "M" },
  }),
  card("HUN", ["MAGYARORSZAG", "SZEMELYAZONOSITO IGAZOLVANY", "HUNGARY"], ["hu", "en"], {
    dateOrder: "YMD",
    patterns: { documentNumber: /^\d{6}[A-Z]{2}$/ },
    sexLetters: { N: "F", F: "M" },
  }),
  card("ROU", ["ROUMANIE", "CARTE DE IDENTITATE", "ROMANIA"], ["ro", "fr", "en"], {
    patterns: { documentNumber: /^[A-Z]{2}\d{6}$/, personalNumber: /^\d{13}$/ },
    numberAs: [/^(?:SERIA)?\s*([A-Z]{2})\s*NR\.?\s*(?=\d)/i, "$1"],
  }),
  card("HRV", ["REPUBLIKA HRVATSKA", "OSOBNA ISKAZNICA", "REPUBLIC OF CROATIA"], ["hr", "en"], {
    patterns: { documentNumber: /^\d{9}$/, personalNumber: /^\d{11}$/ },
  }),
  card("SVN", ["REPUBLIKA SLOVENIJA", "OSEBNA IZKAZNICA"], ["hr", "en"], { sexLetters: { Z: "F", M: "M" } }),
  card("SRB", ["REPUBLIKA SRBIJA", "LICNA KARTA", "REPUBLIC OF SERBIA"], ["hr", "en"]),
  card("FIN", ["SUOMI FINLAND", "HENKILOKORTTI", "IDENTITETSKORT"], ["fi", "sv", "en"], {
    labels: [
      { fields: ["personalNumber"], texts: ["Tunnus Kod", "Henkilötunnus"] },
      { fields: ["documentNumber"], texts: ["Kortin numero Kortnummer", "Kortinumero"] },
    ],
    sexLetters: { M: "M", N: "F", K: "F" },
  }),
  card("SWE", ["SVERIGE", "NATIONELLT IDENTITETSKORT", "SWEDEN"], ["sv", "en"]),
  card("NOR", ["NORGE", "NASJONALT IDENTITETSKORT", "NORWAY"], ["sv", "en"]),
  card("EST", ["EESTI VABARIIK", "ISIKUTUNNISTUS", "REPUBLIC OF ESTONIA"], ["et", "en"], {
    patterns: { documentNumber: /^[A-Z]{2}\d{7}$/, personalNumber: /^[1-8]\d{10}$/ },
    sexLetters: { N: "F", M: "M" },
  }),
  card("LVA", ["LATVIJAS REPUBLIKA", "PERSONAS APLIECIBA", "REPUBLIC OF LATVIA"], ["lv", "en"], {
    patterns: { documentNumber: /^[A-Z]{2}\d{7}$/, personalNumber: /^\d{11}$/ },
    sexLetters: { V: "M", S: "F", M: "M", F: "F" },
  }),
  card("LTU", ["LIETUVOS RESPUBLIKA", "ASMENS TAPATYBES KORTELE", "REPUBLIC OF LITHUANIA"], ["lt", "en"], {
    dateOrder: "YMD",
    patterns: { personalNumber: /^\d{11}$/ },
    sexLetters: { V: "M", M: "F" },
  }),
  card("ALB", ["REPUBLIKA E SHQIPERISE", "LETERNJOFTIM", "REPUBLIC OF ALBANIA"], ["sq", "en"], {
    labels: [
      { fields: ["documentNumber"], texts: ["Nr. letërnjoftimi / ID card no."] },
      { fields: ["personalNumber"], texts: ["Nr. personal / Personal no."] },
      { fields: ["placeOfBirth"], texts: ["Vendlindja / Place of birth"] },
      { fields: ["dateOfBirth"], texts: ["Datëlindja / Date of birth"] },
      { fields: ["dateOfExpiry"], texts: ["Data e skadencës / Date of expiry"] },
      { fields: ["dateOfIssue"], texts: ["Data e lëshimit / Date of issue"] },
      { fields: ["surname"], texts: ["Mbiemri / Surname"] },
      { fields: ["givenNames"], texts: ["Emri / Given name"] },
      { fields: ["nationality"], texts: ["Shtetësia / Nationality"] },
      { fields: ["sex"], texts: ["Gjinia / Sex"] },
      { fields: ["authority"], texts: ["Autoriteti / Authority"] },
    ],
    patterns: { documentNumber: /^\d{9}$/, personalNumber: /^[A-Z]\d{8}[A-Z]$/ },
  }),
  card("TUR", ["TURKIYE CUMHURIYETI", "KIMLIK KARTI", "REPUBLIC OF TURKEY"], ["tr", "en"], {
    labels: [
      { fields: ["personalNumber"], texts: ["T.C. Kimlik No / TR Identity No"] },
      { fields: ["documentNumber"], texts: ["Seri No / Document No"] },
    ],
    patterns: { documentNumber: /^[A-Z]\d{2}[A-Z]\d{5}$/, personalNumber: /^\d{11}$/ },
    sexLetters: { E: "M", K: "F" },
  }),
  card("NLD", ["KONINKRIJK DER NEDERLANDEN", "IDENTITEITSKAART", "IDENTITY CARD"], ["nl", "en", "fr"], {
    patterns: { documentNumber: /^[A-Z]{2}[A-Z0-9]{6}\d$/ },
    sexLetters: { V: "F", M: "M" },
  }),
  card(
    "BEL",
    ["BELGIE BELGIQUE", "IDENTITEITSKAART", "CARTE D'IDENTITE", "BELGIEN", "PERSONALAUSWEIS"],
    ["nl", "fr", "de", "en"],
    { patterns: { documentNumber: /^\d{12}$/ }, sexLetters: { V: "F", M: "M", F: "F", W: "F" } },
  ),
  card("AUT", ["REPUBLIK OSTERREICH", "PERSONALAUSWEIS"], ["de", "en"]),
  card(
    "CHE",
    ["SCHWEIZERISCHE EIDGENOSSENSCHAFT", "IDENTITATSKARTE", "CONFEDERATION SUISSE", "CARTE D'IDENTITE"],
    ["de", "fr", "it", "en"],
  ),
];
