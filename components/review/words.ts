import { useLanguage } from "@/components/text";
import { type ReviewDictionary, reviewTextFor } from "@/lib/i18n";

/** The words of human review in the reader's language. */
export const useReviewText = (): ReviewDictionary => reviewTextFor(useLanguage());
