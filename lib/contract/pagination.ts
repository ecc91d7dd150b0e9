import { z } from "zod";

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 100;

const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/, "must be a whole number")
  .transform(Number);

/** `limit` and `offset` of a list URL: above 100 is clamped, below 1 or not a number is an error (API page, list). */
export const pageQuery = {
  limit: wholeNumber
    .pipe(z.number().min(1))
    .transform((n) => Math.min(n, MAX_LIMIT))
    .optional()
    .default(DEFAULT_LIMIT),
  offset: wholeNumber.optional().default(0),
};

/** `page` and `limit` of the lists that count pages instead: at most a hundred rows, from page 1. */
export const numberedPageQuery = {
  page: wholeNumber.pipe(z.number().min(1)).optional().default(1),
  limit: wholeNumber
    .pipe(z.number().min(1))
    .transform((n) => Math.min(n, MAX_LIMIT))
    .optional()
    .default(MAX_LIMIT),
};

export const pagination = z.object({ limit: z.number(), offset: z.number(), total: z.number() });
export type Pagination = z.infer<typeof pagination>;
