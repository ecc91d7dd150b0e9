import { describe, expect, it } from "vitest";
import { base32, matchingStep, newTotpSecret, otpauthUri, stepAt, totpCode } from "./totp";

const SECRET = Buffer.from("12345678901234567890");

describe("codes", () => {
  // RFC 6238, appendix B, the rows of SHA-1.
  it.each([
    [59, "94287082"],
    [1111111109, "07081804"],
    [1111111111, "14050471"],
    [1234567890, "89005924"],
    [2000000000, "69279037"],
    [20000000000, "65353130"],
  ])("at second %d are those of RFC 6238", (seconds, code) => {
    expect(totpCode(SECRET, stepAt(seconds * 1000), 8)).toBe(code);
  });

  // RFC 4226, appendix D.
  it.each(
    ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"].map(
      (code, counter) => [counter, code] as const,
    ),
  )("of counter %d are those of RFC 4226", (counter, code) => {
    expect(totpCode(SECRET, counter)).toBe(code);
  });

  it("count half a minute before and after, and no longer", () => {
    const now = 1_900_000_000_000;
    for (const off of [-1, 0, 1]) {
      expect(matchingStep(SECRET, totpCode(SECRET, stepAt(now) + off), now)).toBe(stepAt(now) + off);
    }
    for (const off of [-3, -2, 2, 3]) {
      expect(matchingStep(SECRET, totpCode(SECRET, stepAt(now) + off), now)).toBeNull();
    }
  });

  it.each(["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"])("%j is none", (code) =>
    expect(matchingStep(SECRET, code, 1_900_000_000_000)).toBeNull(),
  );
});

describe("secrets", () => {
  // RFC 4648, section 10, without the padding.
  it.each([
    ["", ""],
    ["f", "MY"],
    ["fo", "MZXQ"],
    ["foo", "MZXW6"],
    ["foob", "MZXW6YQ"],
    ["fooba", "MZXW6YTB"],
    ["foobar", "MZXW6YTBOI"],
  ])("%j is written as %j", (bytes, text) => expect(base32(Buffer.from(bytes))).toBe(text));

  it("are 20 random bytes", () => {
    expect(newTotpSecret()).toHaveLength(20);
    expect(newTotpSecret().equals(newTotpSecret())).toBe(false);
  });

  it("travel to the app in the address that apps know", () => {
    expect(otpauthUri(SECRET, "KYC Desk", "a b@example.org")).toBe(
      "otpauth://totp/KYC%20Desk:a%20b%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=KYC%20Desk&algorithm=SHA1&digits=6&period=30",
    );
  });
});
