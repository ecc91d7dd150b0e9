import type { Words } from "@/lib/i18n";

/** How long to wait, in the unit that people would say. */
export const waitText = (seconds: number, words: Words["signIn"]): string =>
  words.locked(seconds >= 90 ? words.minutes(Math.ceil(seconds / 60)) : words.seconds(seconds));
