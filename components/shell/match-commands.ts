const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Commands whose label holds every word that was typed, those that begin with it first. */
export function matchCommands<C extends { label: string }>(commands: readonly C[], typed: string): C[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const fitting = commands.filter(({ label }) => words.every((word) => folded(label).includes(word)));
  const [first = ""] = words;
  const starts = (command: C) => folded(command.label).startsWith(first);
  return [...fitting.filter(starts), ...fitting.filter((command) => !starts(command))];
}
