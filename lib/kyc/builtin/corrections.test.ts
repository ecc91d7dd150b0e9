import { expect, it } from "vitest";
import { CORRECTABLE_FIELDS } from "@/lib/contract";
import { FIELD_NAMES } from "@/lib/engine/reading";

// The contract imports nothing, so it spells the engine's fields a second time.
it("a person can put right every field that the engine reads, and no other", () => {
  expect([...CORRECTABLE_FIELDS].sort()).toEqual([...FIELD_NAMES].sort());
});
