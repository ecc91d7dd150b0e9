import { z } from "zod";

/** Roles of people, weakest first; API keys carry scopes instead. */
export const role = z.enum(["viewer", "analyst", "lead", "administrator"]);
export type Role = z.infer<typeof role>;
export const ROLES = role.options;

export const scope = z.enum(["read", "write", "admin"]);
export type Scope = z.infer<typeof scope>;
