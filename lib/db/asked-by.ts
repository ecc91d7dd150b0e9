import type { ApiKeyId, UserId } from "../contract";

/** Who asked for what a row records. */
export type AskedBy = { userId: UserId } | { apiKeyId: ApiKeyId };

/** The two columns that name them; both null when nobody asked. */
export const userOf = (by: AskedBy | null): UserId | null => (by !== null && "userId" in by ? by.userId : null);
export const keyOf = (by: AskedBy | null): ApiKeyId | null => (by !== null && "apiKeyId" in by ? by.apiKeyId : null);
