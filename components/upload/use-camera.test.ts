import { describe, expect, it } from "vitest";
import { problemOfError } from "./use-camera";

describe("why a camera does not start", () => {
  it.each([
    ["NotAllowedError", "denied"],
    ["SecurityError", "denied"],
    ["NotFoundError", "none"],
    ["OverconstrainedError", "none"],
    ["NotReadableError", "busy"],
    ["AbortError", "busy"],
    ["TypeError", "unsupported"],
  ])("%s is told as %s", (name, problem) => {
    expect(problemOfError(new DOMException("", name))).toBe(problem);
    expect(problemOfError({ name })).toBe(problem);
  });

  it("anything else is told as a browser without one", () => {
    expect(problemOfError(new Error("?"))).toBe("unsupported");
  });
});
