/** Holds a language that somebody chose, and nothing else of them. */
export const LANGUAGE_COOKIE = "kyc-language";
