import type { BarcodeReading, FieldName, MrzReading } from "../reading";
import type { PrintedReading } from "../viz";

/** Fields that only an identity document has together: any of them alone stands on letters and tickets too. */
const TELLING: ReadonlySet<FieldName> = new Set([
  "surname",
  "givenNames",
  "fullName",
  "documentNumber",
  "dateOfBirth",
  "dateOfExpiry",
  "personalNumber",
  "sex",
  "nationality",
]);
const ENOUGH = 3;
const ENOUGH_WITH_TYPE = 2;

/** True when something of an identity document was read; a cat, a blank page or a newspaper gives none of it. */
export function isRecognised(
  mrz: MrzReading | null,
  barcodes: readonly BarcodeReading[],
  printed: PrintedReading | null,
): boolean {
  if (mrz || barcodes.some((barcode) => barcode.payload !== "unknown")) return true;
  if (!printed) return false;
  const telling = new Set(printed.fields.map((read) => read.field).filter((field) => TELLING.has(field)));
  return telling.size >= (printed.documentType === "unknown" ? ENOUGH : ENOUGH_WITH_TYPE);
}
