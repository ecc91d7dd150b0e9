import type { OptionName } from "@/lib/contract";

/** The options in the order in which the desk shows them; the contract's own list would bring its parser into the browser. */
export const OPTION_ORDER = [
  "performDocumentLiveness",
  "minimumAge",
  "expirationDateNotDetectedAction",
  "invalidMrzAction",
  "inconsistentDataAction",
] as const satisfies readonly OptionName[];
