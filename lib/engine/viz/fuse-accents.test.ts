import { describe, expect, it } from "vitest";
import { ACCENT_LETTERS } from "./accent-languages";
import { fuseAccents } from "./fuse-accents";

describe("a second reading in the right language", () => {
  const cases: Array<[string, string, string, keyof typeof ACCENT_LETTERS, string]> = [
    ["gives a Spanish tilde and accent", "MUNOZ PEREZ", "MUÑOZ PÉREZ", "spa", "MUÑOZ PÉREZ"],
    ["gives a Slovak caron in lower case", "Kovcan", "Kovčan", "slk", "Kovčan"],
    ["gives a space that was swallowed", "DELAROSA", "DE LA ROSA", "spa", "DE LA ROSA"],
    ["gives a Polish stroke", "LUKASZ WOJCIK", "ŁUKASZ WÓJCIK", "pol", "ŁUKASZ WÓJCIK"],
    ["may hold the label before the value", "GONCALVES", "APELIDO GONÇALVES", "por", "GONÇALVES"],
    ["does not cut a word in lower case", "Agani", "Aga ni", "fra", "Agani"],
    ["parts a particle from the name before it", "Mariada Silva", "Maria da Silva", "por", "Maria da Silva"],
    ["cannot change a letter", "GARCIA", "GÁRCLA", "spa", "GÁRCIA"],
    ["cannot give an accent that the language does not write", "KARL", "KÁRL", "deu", "KARL"],
    ["is not used when it reads something else", "RODRIGUEZ", "ÁÉÍÓÚ", "spa", "RODRIGUEZ"],
    ["does not take an accent away", "JOSÉ", "JOSE", "spa", "JOSÉ"],
    ["takes a space away where it sees none", "AGA NI", "AGANI", "fra", "AGANI"],
    ["keeps a space that it sees too", "ANA MARIA", "ANA MARÍA", "spa", "ANA MARÍA"],
    ["tells a Turkish dotless i from i", "Yildiz", "Yıldız", "tur", "Yıldız"],
  ];
  for (const [name, text, second, language, fused] of cases)
    it(name, () => expect(fuseAccents(text, second, ACCENT_LETTERS[language])).toBe(fused));
});
