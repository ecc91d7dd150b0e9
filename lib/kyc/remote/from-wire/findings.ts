import { headlineOf, isWarningCode, type WarningDetail, warningDetail, warningText } from "@/lib/contract";
import { codes, isWire, list, type Wire } from "../wire";

/**
 * The warnings of a record: its codes, known or not, and a detail for each. Another server may explain none of them: then
 * the desk says what the code means, that it was not explained, and which effect the verdict lets it suppose.
 */
export function findingsOf(wire: Wire, declined: boolean) {
  const explained = list(wire, "warningDetails").flatMap((each) => {
    const parsed = warningDetail.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
  const warnings = codes(wire, "warnings", "warningCodes");
  const silent = warnings.filter((code) => !explained.some((detail) => detail.code === code));
  const warningDetails = [...explained, ...silent.map((code) => unexplained(code, declined, wire))];
  const said = typeof wire.headline === "string" ? wire.headline : null;
  const headline = said ?? headlineOf(warningDetails)?.code ?? null;
  return { warnings, warningDetails, headline };
}

const FEATURES: ReadonlyArray<[RegExp, WarningDetail["feature"]]> = [
  [/RENAPER|REGISTRY/, "registry"],
  [/FACE|SELFIE|PORTRAIT/, "face"],
  [/LIVENESS|SCREEN_CAPTURE|PRINTED_COPY/, "liveness"],
  [/BLOCKLIST|DUPLICATED/, "security"],
  [/PROVIDED|COUNTRY|AGE/, "request"],
  [/MRZ|BARCODE|QR_|DOCUMENT/, "document"],
];

function unexplained(code: string, declined: boolean, wire: Wire): WarningDetail {
  const given = list(wire, "warnings").find((each) => isWire(each) && (each.code === code || each.risk === code));
  const told = isWire(given) ? (given.shortDescription ?? given.short_description ?? given.message) : undefined;
  return {
    code,
    feature: FEATURES.find(([pattern]) => pattern.test(code))?.[1] ?? "data",
    severity: declined ? "error" : "warning",
    option: null,
    action: declined ? "DECLINE" : "NO_ACTION",
    text: typeof told === "string" && !isWarningCode(code) ? told.slice(0, 300) : `${warningText(code)}.`,
    field: null,
    compared: [],
    clearedBy: "The server that ran this check does not say what would clear it.",
    threshold: null,
  };
}
