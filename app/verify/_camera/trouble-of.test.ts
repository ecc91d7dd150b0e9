import { describe, expect, it } from "vitest";
import { troubleOf } from "./trouble-of";

describe("why there is no camera", () => {
  it.each([
    ["NotAllowedError", "denied"],
    ["SecurityError", "denied"],
    ["NotFoundError", "none"],
    ["OverconstrainedError", "none"],
    ["NotReadableError", "busy"],
    ["AbortError", "busy"],
    ["NotSupportedError", "unsupported"],
  ] as const)("%s is told as %s, as a DOMException and as what Safari throws instead", (name, trouble) => {
    expect(troubleOf(new DOMException("", name))).toBe(trouble);
    expect(troubleOf({ name, message: "Invalid constraint" })).toBe(trouble);
  });

  it.each([undefined, null, "NotFoundError", new TypeError("x")])("%s is told as unsupported", (cause) => {
    expect(troubleOf(cause)).toBe("unsupported");
  });
});
