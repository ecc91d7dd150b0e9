/** The words of the command palette. */
export const palette = {
  title: "Commands",
  label: "Command",
  placeholder: "Type a command, or what to search for",
  keys: "Show the keys",
  goTo: (page: string) => `Go to ${page}`,
  search: (words: string) => `Search verifications for “${words}”`,
};
