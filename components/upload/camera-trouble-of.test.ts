import { describe, expect, it } from "vitest";
import { cameraTroubleOf } from "./camera-trouble-of";

describe("why there is no camera", () => {
  it.each([
    ["NotAllowedError", "denied"],
    ["SecurityError", "denied"],
    ["NotFoundError", "none"],
    ["OverconstrainedError", "none"],
    ["NotReadableError", "busy"],
    ["AbortError", "busy"],
    ["NotSupportedError", "unsupported"],
    ["InvalidStateError", "unsupported"],
    ["TypeError", "unsupported"],
  ] as const)("%s is told as %s, as a DOMException and as what Safari throws instead", (name, trouble) => {
    expect(cameraTroubleOf(new DOMException("", name))).toBe(trouble);
    expect(cameraTroubleOf({ name, message: "Invalid constraint" })).toBe(trouble);
  });

  it.each([undefined, null, "NotFoundError", new TypeError("x"), new Error("?")])(
    "%s is told as unsupported",
    (cause) => {
      expect(cameraTroubleOf(cause)).toBe("unsupported");
    },
  );
});
