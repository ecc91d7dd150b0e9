import { ROLES, type Role, type Scope } from "@/lib/contract";

/**
 * Who may do what: the one table. `from` is the weakest role of a person that may, `scope` what an API key must carry (null:
 * no key may).
 * Anything not named here is refused.
 */
const table = {
  "verification:read": { from: "viewer", scope: "read" },
  // A whole list in a file leaves the desk for good.
  "verification:export": { from: "analyst", scope: "read" },
  "verification:create": { from: "analyst", scope: "write" },
  "verification:recheck": { from: "analyst", scope: "write" },
  "verification:attach": { from: "analyst", scope: "write" },
  "verification:correct": { from: "analyst", scope: "write" },
  "review:decide": { from: "analyst", scope: "write" },
  "review:note": { from: "analyst", scope: "write" },
  // The second pair of eyes on an override, and who gets which case.
  "review:second": { from: "lead", scope: "admin" },
  "review:assign": { from: "lead", scope: "admin" },
  // Filters of the list under a name; a shared one is on everybody's desk.
  "view:save": { from: "analyst", scope: "write" },
  "view:share": { from: "lead", scope: "admin" },
  "face:read": { from: "viewer", scope: "read" },
  "face:check": { from: "analyst", scope: "write" },
  "validation:read": { from: "viewer", scope: "read" },
  "validation:create": { from: "analyst", scope: "write" },
  "validation:decide": { from: "analyst", scope: "write" },
  "image:read": { from: "viewer", scope: "read" },
  // The bytes as they came in may carry what re-encoding removes (location, embedded files), so few may take them out.
  "image:original": { from: "lead", scope: "admin" },
  "entity:read": { from: "viewer", scope: "read" },
  "entity:write": { from: "analyst", scope: "write" },
  "settings:read": { from: "lead", scope: "admin" },
  "settings:write": { from: "administrator", scope: "admin" },
  // Who did what is for those who answer for others' work.
  "audit:read": { from: "lead", scope: "admin" },
  // Receivers get what people's checks say, and their log shows it.
  "webhook:manage": { from: "administrator", scope: "admin" },
  "event:read": { from: "viewer", scope: "read" },
  // Who may come in, as what, and with which key. Never a program: a stolen key must not make itself another way in.
  "key:manage": { from: "administrator", scope: null },
  "user:manage": { from: "administrator", scope: null },
} as const satisfies Record<string, { from: Role; scope: Scope | null }>;

export type Permission = keyof typeof table;
export const PERMISSIONS = Object.keys(table).filter((name): name is Permission => Object.hasOwn(table, name));

/** The weakest role and the scope that carry a permission; null where no key may have it. */
export function accessOf(permission: Permission): { role: Role; scope: Scope | null } {
  const { from, scope } = table[permission];
  return { role: from, scope };
}

export function permissionsOfRole(role: Role): ReadonlySet<Permission> {
  return new Set(PERMISSIONS.filter((name) => ROLES.indexOf(role) >= ROLES.indexOf(table[name].from)));
}

/** Scopes do not imply one another: a key that writes and reads carries both. */
export function permissionsOfScopes(scopes: readonly Scope[]): ReadonlySet<Permission> {
  return new Set(
    PERMISSIONS.filter((name) => {
      const { scope } = table[name];
      return scope !== null && scopes.includes(scope);
    }),
  );
}
