/** The desk's word for a status; one that another backend sent and nobody here knows is shown as it came. */
export const statusWord = (words: Readonly<Record<string, string>>, status: string): string =>
  Object.hasOwn(words, status) ? (words[status] ?? status) : status;
