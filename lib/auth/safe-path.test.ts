import { describe, expect, it } from "vitest";
import { safePath } from "./safe-path";

describe("where a sign-in leads", () => {
  it.each(["/verifications", "/verifications?status=declined&page=2", "/entities/1"])("%s is kept", (path) =>
    expect(safePath(path)).toBe(path),
  );
  it.each([
    null,
    "",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/a b",
    "/sign-in?next=/x",
    "/a\\b",
  ])("%j leads home", (path) => expect(safePath(path)).toBe("/"));
});
