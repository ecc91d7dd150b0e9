import { z } from "zod";
import { scope } from "./roles";

const MAX_DAYS = 3_650;

/** `days` null: the key counts until it is revoked. */
export const apiKeyCreate = z.strictObject({
  name: z.string().trim().min(1).max(120),
  scopes: z
    .array(scope)
    .min(1)
    .transform((scopes) => [...new Set(scopes)]),
  days: z.number().int().min(1).max(MAX_DAYS).nullable(),
});
