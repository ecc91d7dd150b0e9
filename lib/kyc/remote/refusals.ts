import { ERROR_STATUS, type ErrorCode, KycError, type KycErrorExtras } from "@/lib/contract";
import type { ExchangeFailure, Incoming } from "./exchange";
import { firstText, isWire, type Wire } from "./wire";

const WHERE = "An administrator finds its state under Settings, Backend.";

/** Why there is no answer to show, in one sentence that says what to do next. */
type NoAnswer =
  | ExchangeFailure
  | "server-error"
  | "not-json"
  | "not-understood"
  | "redirected"
  | "not-a-picture"
  | "picture-too-large";

const SENTENCES: Record<NoAnswer, string> = {
  unreachable: "The KYC server behind this desk cannot be reached. Try again in a minute.",
  "timed-out": "The KYC server behind this desk takes too long to answer. Try again in a minute.",
  "cut-off": "The KYC server behind this desk broke off its answer. Try again.",
  "too-large": "The KYC server behind this desk sent more than the desk takes. Ask for less at a time.",
  "server-error": "The KYC server behind this desk is in trouble. Try again in a minute.",
  "not-json": "The KYC server behind this desk answered with a page instead of data. Its address may be wrong.",
  redirected: "The KYC server behind this desk points to another address, which the desk does not follow.",
  "not-understood": "The KYC server behind this desk answered in a form the desk does not understand.",
  "not-a-picture": "The KYC server behind this desk sent something that is no picture.",
  "picture-too-large": "The KYC server behind this desk sent a picture that is larger than the desk opens.",
};

export const noAnswer = (kind: NoAnswer, retryAfterSeconds = 5, cause?: unknown): KycError =>
  new KycError("SERVICE_UNAVAILABLE", `${SENTENCES[kind]} ${WHERE}`, { retryAfterSeconds }, { cause });

const isCode = (text: string): text is ErrorCode => Object.hasOwn(ERROR_STATUS, text);
const UPPER_SNAKE = /^[A-Z][A-Z0-9_]{2,60}$/;

/** The order of the API's own clients: `code`, then `error.code`, then an `error` that looks like a code. */
function codeIn(body: Wire): string | null {
  const inner = isWire(body.error) ? body.error : {};
  const candidates = [body.code, inner.code, body.error, body.errorCode, body.error_code];
  const found = candidates.find((each) => typeof each === "string" && UPPER_SNAKE.test(each));
  return typeof found === "string" ? found : null;
}

const BY_STATUS: ReadonlyMap<number, ErrorCode> = new Map([
  [400, "INVALID_REQUEST"],
  [403, "FORBIDDEN"],
  [404, "NOT_FOUND"],
  [405, "NOT_FOUND"],
  [409, "INVALID_STATUS"],
  [410, "SESSION_CLOSED"],
  [413, "INVALID_REQUEST"],
  [415, "INVALID_REQUEST"],
  [422, "INVALID_REQUEST"],
  [429, "RATE_LIMITED"],
]);

/** An answer of 4xx or 5xx as this desk's own error. `body` is null when it was no JSON object. */
export function refusalOf(answer: Pick<Incoming, "status" | "retryAfterSeconds">, body: Wire | null): KycError {
  const { status } = answer;
  const code = body === null ? null : codeIn(body);
  // To whoever called us it would look as if their own key or session were wrong.
  if (status === 401) {
    const message =
      "The KYC server behind this desk refuses the desk's key. An administrator must set KYC_REMOTE_KEY anew.";
    return new KycError("NOT_CONFIGURED", message);
  }
  const retryAfterSeconds = answer.retryAfterSeconds ?? 5;
  if (status === 429) {
    const message = `The KYC server behind this desk asks for patience. Try again in ${retryAfterSeconds} seconds.`;
    return new KycError("RATE_LIMITED", message, { retryAfterSeconds });
  }
  const known = code !== null && isCode(code) && ERROR_STATUS[code] < 500 ? code : null;
  if (known !== null && body !== null) return new KycError(known, messageFor(known, body), extrasOf(body));
  if (code === "VERIFICATION_FAILED") {
    const message = "The check could not be completed. Try again, or with another picture.";
    return new KycError("VERIFICATION_FAILED", message, extrasOf(body ?? {}));
  }
  const byStatus = BY_STATUS.get(status);
  if (byStatus !== undefined) return new KycError(byStatus, messageFor(byStatus, body ?? {}), extrasOf(body ?? {}));
  return noAnswer(body === null ? "not-json" : "server-error", retryAfterSeconds);
}

const OWN_WORDS: Partial<Record<ErrorCode, string>> = {
  NOT_FOUND: "There is no such record.",
  FORBIDDEN: "The KYC server behind this desk refuses this: its key lacks the right, or its credits are used up.",
  NOT_ENABLED: "This check is switched off at the KYC server behind this desk.",
  NOT_CONFIGURED: "This check is not set up at the KYC server behind this desk.",
  QUOTA_EXCEEDED: "The credits at the KYC server behind this desk are used up.",
};
const MAX_SENTENCE = 300;

/** What the other side says of a request is passed on where only it knows what was wrong: one plain line of text. */
function messageFor(code: ErrorCode, body: Wire): string {
  const own = OWN_WORDS[code];
  if (own !== undefined) return own;
  const inner = isWire(body.error) ? body.error : {};
  const said = firstText([body.message, inner.message, body.detail, body.error]);
  if (said === null || said.length > MAX_SENTENCE || UPPER_SNAKE.test(said) || /[<>\p{Cc}]/u.test(said)) {
    return "The KYC server behind this desk does not accept this request.";
  }
  return said;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function extrasOf(body: Wire): KycErrorExtras {
  const inner = isWire(body.error) ? body.error : {};
  const id = (name: "verificationId" | "existingEntityId" | "activeSessionId") => {
    const given = firstText([body[name], inner[name]]);
    return given !== null && UUID.test(given) ? { [name]: given } : {};
  };
  const listed = Array.isArray(body.details) ? body.details : inner.details;
  const details = (Array.isArray(listed) ? listed : []).filter(isWire).flatMap((each) => {
    const path = firstText([each.path, each.field]);
    const message = firstText([each.message]);
    return path === null || message === null
      ? []
      : [{ path: path.slice(0, 80), message: message.slice(0, MAX_SENTENCE) }];
  });
  return {
    ...id("verificationId"),
    ...id("existingEntityId"),
    ...id("activeSessionId"),
    ...(details.length === 0 ? {} : { details }),
  };
}
