import { describe, expect, it } from "vitest";
import { colleagueLabel } from "./colleagues";

const person = (id: string, name: string) => ({ id, name, email: `${id}@example.org` });
const ana = person("ana", "Ana Ruiz");
const other = person("a.ruiz", "ana ruiz ");
const max = person("max", "Max Weber");

describe("the label of a colleague", () => {
  it("is the name alone where nobody else has it", () => {
    expect(colleagueLabel(max, [ana, other, max])).toBe("Max Weber");
    expect(colleagueLabel(ana, [ana, max])).toBe("Ana Ruiz");
  });

  it("carries the address where two share a name, however it is written", () => {
    expect(colleagueLabel(ana, [ana, other, max])).toBe("Ana Ruiz (ana@example.org)");
    expect(colleagueLabel(other, [ana, other, max])).toBe("ana ruiz  (a.ruiz@example.org)");
  });
});
