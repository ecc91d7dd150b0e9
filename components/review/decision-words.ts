import { useLanguage } from "@/components/text";
import { type DecisionDictionary, decisionTextFor } from "@/lib/i18n";

/** All words of human review in the reader's language, for where people decide. */
export const useDecisionText = (): DecisionDictionary => decisionTextFor(useLanguage());
