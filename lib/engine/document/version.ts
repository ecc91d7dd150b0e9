/** Changes whenever a reading of the same picture may change: records keep it, and the ledger names it. */
export const ENGINE_VERSION = "1.0.0";
