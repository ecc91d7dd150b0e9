import { z } from "zod";

/** Query of a picture: `original` gives the bytes as they came in, under a permission of their own. */
export const imageQuery = z.object({
  original: z.enum(["0", "1"]).optional(),
  /** Accepted and without effect: every browser can show what is served. */
  preview: z.string().optional(),
});

/** `success` beside what was asked for, as the entity and webhook addresses answer. */
export const successWith = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.object({ success: z.literal(true), ...shape });
