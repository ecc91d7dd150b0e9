import type { BarcodePayload, BarcodeReading, FieldReading } from "@/lib/engine/reading";
import { aamvaValues, type PayloadValue } from "./aamva-values";
import { arDniValues } from "./ar-dni-values";

const VALUES: Record<BarcodePayload, (elements: BarcodeReading["elements"]) => PayloadValue[]> = {
  AAMVA: aamvaValues,
  AR_DNI: arDniValues,
  unknown: () => [],
};

/** A name that its issuer cut off is right as far as it goes. */
const TRUNCATED_CONFIDENCE = 0.5;

/**
 * What the barcode says, field by field. Confidence is 1: PDF417 carries Reed–Solomon error correction, and a symbol that
 * it cannot fully restore is not read at all. There is no check digit on single values.
 */
export function barcodeFields(reading: BarcodeReading): FieldReading[] {
  return VALUES[reading.payload](reading.elements).map(({ field, raw, value, truncated }) => ({
    field,
    value,
    raw,
    source: "barcode",
    confidence: truncated ? TRUNCATED_CONFIDENCE : 1,
    check: "none",
    corrected: false,
    side: reading.side,
    quad: reading.quad,
  }));
}
