import { expect, it } from "vitest";
import { shortAddress } from "./short-address";

it.each([
  ["203.0.113.77", "203.0.113.x"],
  ["::ffff:203.0.113.77", "203.0.113.x"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::x"],
  ["2001:DB8::1", "2001:db8::x"],
  ["fe80::1%eth0", "fe80::x"],
  ["::1", "::1"],
  ["not an address", null],
  ["203.0.113.77; drop", null],
  [null, null],
])("%s is kept as %s", (address, kept) => expect(shortAddress(address)).toBe(kept));
