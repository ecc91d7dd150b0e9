import type { OptionName } from "@/lib/contract";
import type { Language } from "./language";

const en: Record<OptionName, string> = {
  performDocumentLiveness:
    "Looks for signs that the picture shows a screen, a print or a grey copy instead of the document itself.",
  minimumAge: "Declines when the person is younger than this on the day of the check. Empty: no minimum.",
  expirationDateNotDetectedAction:
    "What to do when the expiry date cannot be read. An expired document always declines.",
  invalidMrzAction: "What to do when the machine-readable zone is missing or its check digits are wrong.",
  inconsistentDataAction: "What to do when printed data and machine-readable data say different things.",
};

const dictionaries: Record<Language, Record<OptionName, string>> = { en };

/** What each option does, in a sentence. Apart from the main dictionary, which every page loads. */
export const optionHelpFor = (language: Language): Record<OptionName, string> => dictionaries[language];
