/**
 * Finds barcodes and says what their payload standards say. Knows no printed zone and repairs no payload.
 */
export { barcodeFields } from "./barcode-fields";
export { parsePayload } from "./parse-payload";
export { type BarcodeOptions, readBarcodes } from "./read-barcodes";
