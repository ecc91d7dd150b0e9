import { describe, expect, it } from "vitest";
import { ROLES, scope } from "@/lib/contract";
import { PERMISSIONS, permissionsOfRole, permissionsOfScopes } from "./permissions";

const READS = ["verification:read", "face:read", "validation:read", "image:read", "entity:read", "event:read"];

describe("roles", () => {
  it("a stronger role may all that a weaker one may", () => {
    for (const [index, role] of ROLES.entries()) {
      const weaker = ROLES[index - 1];
      if (weaker === undefined) continue;
      for (const permission of permissionsOfRole(weaker)) expect(permissionsOfRole(role)).toContain(permission);
    }
  });
  it("a viewer may only look", () => expect([...permissionsOfRole("viewer")].sort()).toEqual([...READS].sort()));
  it("an analyst may not take out originals", () =>
    expect(permissionsOfRole("analyst").has("image:original")).toBe(false));
  it("an administrator may everything", () =>
    expect([...permissionsOfRole("administrator")].sort()).toEqual([...PERMISSIONS].sort()));
});

describe("scopes", () => {
  it("a key without scopes may nothing", () => expect(permissionsOfScopes([]).size).toBe(0));
  it("read does not write", () =>
    expect([...permissionsOfScopes(["read"])].sort()).toEqual([...READS, "verification:export"].sort()));
  it("write does not read", () => expect(permissionsOfScopes(["write"]).has("verification:read")).toBe(false));
  it("all scopes together cover every permission but those of people alone", () => {
    const covered = permissionsOfScopes(scope.options);
    expect(PERMISSIONS.filter((name) => !covered.has(name))).toEqual(["key:manage", "user:manage"]);
  });
});
