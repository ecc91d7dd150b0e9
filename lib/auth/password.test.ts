import { describe, expect, it } from "vitest";
import { checkPassword, generatePassword, hashPassword } from "./password";

describe("passwords", () => {
  it("are Argon2id with the cost we say, and never the same twice", async () => {
    const [a, b] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
    expect(a).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(a).not.toBe(b);
    expect(await checkPassword("correct horse", a)).toBe(true);
    expect(await checkPassword("wrong horse!", a)).toBe(false);
  });
  it("typed with combined or separate accents are one", async () => {
    expect(await checkPassword("contrasen\u0303a larga", await hashPassword("contraseña larga"))).toBe(true);
  });
  it("of nobody match nothing", async () => expect(await checkPassword("anything at all", null)).toBe(false));
  it("shorter than twelve or longer than 256 are not taken", async () => {
    await expect(async () => hashPassword("eleven char")).rejects.toThrow(RangeError);
    await expect(async () => hashPassword("x".repeat(257))).rejects.toThrow(RangeError);
  });
  it("that we make are twenty characters without look-alikes", () => {
    expect(generatePassword()).toMatch(/^[a-hj-km-np-z2-9]{20}$/);
  });
});
