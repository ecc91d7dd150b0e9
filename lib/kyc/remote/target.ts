import { KycError } from "@/lib/contract";
import { env } from "@/lib/env";

/** The other server and the key for it. Throws NOT_CONFIGURED when none is set. */
export function target(): { url: string; key: string } {
  const { remote } = env();
  if (remote === null) throw new KycError("NOT_CONFIGURED", "No KYC server is set for this desk.");
  return remote;
}

/** Its address, as rows about its records name it. */
export const serverOf = (): string => target().url;
