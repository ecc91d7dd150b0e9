import { stateCode } from "../mrz";
import type { BarcodeReading, DocumentType, FieldReading, MrzReading } from "../reading";

export interface Kind {
  type: DocumentType;
  /** ISO 3166 alpha-3 where known. */
  state: string | null;
}

/** Document codes of cards that grant residence: the second letter is the state's choice, these are in use. */
const RESIDENCE_CODES = new Set(["IR", "AR", "CR", "RP", "C1", "C2"]);

/** What the document is, by the zone first, then the barcode, then what is printed on it. */
export function kindOf(
  mrz: MrzReading | null,
  barcodes: readonly BarcodeReading[],
  barcodeReads: readonly FieldReading[],
  printed: { documentType: DocumentType; issuingState: string | null } | null,
): Kind {
  const barcodeState = barcodeReads.find((read) => read.field === "issuingState")?.value ?? null;
  const state = (mrz ? stateCode(mrz.parsed.issuingState) : "") || barcodeState || printed?.issuingState || null;
  const payload = barcodes.find((barcode) => barcode.payload !== "unknown")?.payload;
  if (mrz) return { type: typeOfZone(mrz), state };
  if (payload === "AR_DNI") return { type: "identity-card", state };
  if (payload === "AAMVA")
    return { type: printed?.documentType === "identity-card" ? "identity-card" : "driver-licence", state };
  return { type: printed?.documentType ?? "unknown", state };
}

function typeOfZone({ format, parsed }: MrzReading): DocumentType {
  if (format === "TD3") return "passport";
  if (format === "MRVA" || format === "MRVB") return "visa";
  return RESIDENCE_CODES.has(parsed.documentCode) ? "residence-permit" : "identity-card";
}
