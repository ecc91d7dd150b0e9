import { MAX_IMAGE_BYTES } from "@/lib/contract";
import { CANONICAL_LIMITS } from "@/lib/engine/gate";

const SECOND_MS = 1_000;

/** A read answers within this time, connection included. */
export const READ_TIMEOUT_MS = 15 * SECOND_MS;
/** A check reads pictures first: the other server may queue it. Longer than ours ever takes. */
export const CHECK_TIMEOUT_MS = 90 * SECOND_MS;
/** What is received of a JSON answer; a list of a hundred records with readings stays far below. */
export const MAX_JSON_BYTES = 16 * 1024 * 1024;
/**
 * What is received of a picture. As it came in it was below the upload limit at that server too. As it is shown a server may
 * have encoded it anew, as this desk does: a photograph of a telephone with 4 MiB becomes one of 7, a screenshot a PNG of 20.
 */
export const MAX_PICTURE_BYTES = { original: MAX_IMAGE_BYTES, shown: CANONICAL_LIMITS.bytes };

/** A read is tried this often in all (API page, rate limits: 429 with Retry-After). Anything that writes is sent once. */
export const MAX_TRIES = 3;
/** Pause before the second and third try when the server names none. */
export const PAUSES_MS = [300, 1_200] as const;
/** A person waits for the answer: a server that asks for more than this gets no further try, and the person is told. */
export const LONGEST_PAUSE_MS = 5 * SECOND_MS;

/** A question of what is offered; the desk's first page waits for it. */
export const PROBE_TIMEOUT_MS = 5 * SECOND_MS;
/** What the other server offers is asked again after this time, and after this when it could not be asked. */
export const PROBE_KEPT_MS = 5 * 60 * SECOND_MS;
export const PROBE_RETRY_MS = 15 * SECOND_MS;
/** Failed calls that are remembered for the settings page. */
export const MAX_TROUBLES = 20;
