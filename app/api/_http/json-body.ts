import { KycError } from "@/lib/contract";
import { readBody } from "./read-body";

const MAX_JSON_BYTES = 256 * 1024;

/** The JSON body of a request; an empty body is `undefined`. 400 when it is no JSON or too large. */
export async function jsonBody(request: Request, maxBytes = MAX_JSON_BYTES): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readBody(request, maxBytes)) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  if (text.trim() === "") return undefined;
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) {
    throw new KycError("INVALID_REQUEST", "The body must be sent as application/json.");
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new KycError("INVALID_REQUEST", "The body is not valid JSON.", {}, { cause });
  }
}
