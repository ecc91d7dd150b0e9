import { KycError } from "@/lib/contract";

/** Null where the other server says that there is none, by whichever of its two ways. */
export async function noneOr<T>(work: () => Promise<T | null>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KycError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
