import { z } from "zod";

/** Chosen by the uploading tab; anything else is treated as none, since it only names a progress line. */
export const progressId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/)
  .nullable()
  .catch(null);
