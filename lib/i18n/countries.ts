/** ISO 3166-1: alpha-3 followed by alpha-2, five letters a state. Codes only ICAO knows (UTO, GBD …) have no entry. */
const TABLE =
  "ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATGAG AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW";

const entries = TABLE.split(" ").map((pair) => [pair.slice(0, 3), pair.slice(3)] as const);
const byAlpha3 = new Map(entries);
const byAlpha2 = new Map(entries.map(([alpha3, alpha2]) => [alpha2, alpha3] as const));

/** All alpha-3 codes in alphabetical order. */
export const ALPHA3_CODES: readonly string[] = entries.map(([alpha3]) => alpha3);
/** All alpha-2 codes in alphabetical order. */
export const ALPHA2_CODES: readonly string[] = entries.map(([, alpha2]) => alpha2).sort();

/** The alpha-3 code of an alpha-2 code; null for one that is not in use. */
export const alpha3Of = (alpha2: string): string | null => byAlpha2.get(alpha2) ?? null;

/** Name of a state by its alpha-3 or alpha-2 code in a language; the code itself when it has no name. */
export function countryName(code: string, language: string): string {
  const alpha2 = code.length === 3 ? byAlpha3.get(code) : code;
  if (!alpha2 || !/^[A-Z]{2}$/.test(alpha2)) return code;
  return new Intl.DisplayNames([language], { type: "region", fallback: "code" }).of(alpha2) ?? code;
}
