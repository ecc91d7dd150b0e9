import type { Words } from "@/lib/i18n";

const keyOf = (said: string): string => said.toLowerCase().replace("'s license", "-licence").replaceAll(" ", "-");

/** A document's type, which the API says in English, in the reader's language; as it was said when it is not known here. */
export const documentTypeText = (said: string, { documentTypes }: Words["desk"]): string =>
  documentTypes[keyOf(said)] ?? said;
