/** ISO 3166-1 alpha-3 codes. */
const ISO =
  "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ " +
  "BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU " +
  "DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC " +
  "GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM " +
  "KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG " +
  "MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL " +
  "PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN " +
  "SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB " +
  "VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE";

/** Codes of ICAO 9303-3 §5 parts B to D: British classes, organisations, stateless persons, refugees, Utopia, Kosovo. */
const ICAO =
  "D<< D GBD GBN GBO GBP GBS UNO UNA UNK XBA XIM XCC XCE XCO XEC XPO XES XMP XOM XDC XXA XXB XXC XXX UTO EUE RKS XKK ZIM IAO NTZ YUG SCG ROM";

export const STATE_CODES: ReadonlySet<string> = new Set(`${ISO} ${ICAO}`.split(" ").map((code) => code.padEnd(3, "<")));

/** The one code that is not three letters (ICAO 9303-3 §5), and codes that changed hands. */
const RENAMED: Record<string, string> = { D: "DEU", ROM: "ROU", ZIM: "ZWE", RKS: "XKX", XKK: "XKX" };

/** State code of the zone as ISO 3166 alpha-3 where there is one, e.g. `D<<` → `DEU`; fillers are dropped. */
export function stateCode(raw: string): string {
  const code = raw.replace(/</g, "");
  return RENAMED[code] ?? code;
}

export function isStateCode(raw: string): boolean {
  return STATE_CODES.has(raw.padEnd(3, "<"));
}
