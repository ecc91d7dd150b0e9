import { z } from "zod";

/**
 * A status that this vocabulary does not know. Our own engine never gives one; a desk in front of another backend passes
 * it on as it came, and shows it by its own words.
 */
export const foreignStatus = z.string().min(1).max(80).brand<"ForeignStatus">();
export type ForeignStatus = z.infer<typeof foreignStatus>;
