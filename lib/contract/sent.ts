import { z } from "zod";

/** Values of forms and query strings. A field that is there but empty counts as not sent. */
export const notSent = z.literal("").transform(() => undefined);

export const orNotSent = <T extends z.ZodType>(value: T) => z.union([value, notSent]).optional();
/** Text as typed, at most `max` characters. */
export const sentText = (max: number) => z.union([notSent, z.string().max(max)]).optional();
/** The same without white space around it. */
export const sentWords = (max: number) => z.union([notSent, z.string().trim().max(max)]).optional();
export const sentFlag = orNotSent(z.enum(["true", "false"]).transform((value) => value === "true"));
/** YYYY-MM-DD. */
export const sentDay = orNotSent(z.iso.date());
