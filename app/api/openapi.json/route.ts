import { apiDocument } from "@/app/_api/api-document";
import { answerJson } from "@/app/api/_http/answer";
import { methods } from "@/app/api/_http/methods";

/** Open to everybody: it says what the API is, and nothing of anybody's data. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async ({ requestId }) => answerJson(apiDocument(), requestId),
});
