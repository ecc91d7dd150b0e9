import { type SentBytes, sendForm } from "@/components/upload/send-form";
import { ApiError } from "./api";

interface CheckRequest {
  url: string;
  form: FormData;
  progressId: string;
  onUpload: (bytes: SentBytes) => void;
  signal: AbortSignal;
}

/** Sends a check. Throws ApiError; `status` 0 when the server could not be reached, and an AbortError when cancelled. */
export async function postCheck<Answer>({ progressId, ...given }: CheckRequest): Promise<Answer> {
  const got = await sendForm<Answer>({ ...given, headers: { "X-Progress-Id": progressId } });
  if (!got.ok) throw new ApiError(got.status, got.error);
  return got.answer;
}
